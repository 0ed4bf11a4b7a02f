using System.Globalization;
using System.Text;

namespace NetGen.Formats;

/// <summary>
/// Reads JSON forward, a token at a time, and knows the byte of every error; the caller says what must come, so depth costs nothing.
/// </summary>
/// <remarks>
/// Its own and not System.Text.Json's, since the same source runs inside the compiler, where that library cannot be counted on. It is as
/// strict as RFC 8259, and text must be valid Unicode besides.
/// </remarks>
/// <param name="text">The bytes.</param>
/// <param name="start">Where the JSON starts in them.</param>
/// <param name="end">Where it ends.</param>
/// <param name="origin">Names the file in errors.</param>
/// <param name="offset">Where byte 0 of <paramref name="text"/> is in the file; null where positions mean nothing to a reader.</param>
internal sealed partial class JsonCursor(byte[] text, int start, int end, FormatOrigin origin, long? offset = 0)
{
    private int _at = start;

    /// <summary>The tensor that is being read, for errors.</summary>
    public string? Tensor { get; set; }

    /// <summary>Where the next token starts in the file.</summary>
    public long? Position
    {
        get
        {
            SkipSpace();
            return offset + _at;
        }
    }

    /// <summary>Whether a string comes next.</summary>
    public bool AtText
    {
        get
        {
            SkipSpace();
            return _at < end && text[_at] == '"';
        }
    }

    /// <summary>Takes one punctuation mark.</summary>
    public void Expect(char mark)
    {
        if (!Accept(mark)) throw Unexpected($"'{mark}'");
    }

    /// <summary>Takes a punctuation mark if it comes next.</summary>
    public bool Accept(char mark)
    {
        SkipSpace();
        if (_at >= end || text[_at] != mark) return false;
        _at++;
        return true;
    }

    /// <summary>Takes true or false.</summary>
    public bool Truth()
    {
        SkipSpace();
        bool value = _at < end && text[_at] == 't';
        foreach (char letter in value ? "true" : "false")
        {
            if (_at >= end || text[_at] != letter) throw Unexpected("true or false");
            _at++;
        }

        return value;
    }

    /// <summary>Steps to the next item of an object or array: past the comma, or past the closing mark.</summary>
    /// <param name="close">The closing mark.</param>
    /// <param name="first">True before the first item; becomes false.</param>
    public bool NextItem(char close, ref bool first)
    {
        if (Accept(close)) return false;
        if (!first) Expect(',');
        first = false;
        return true;
    }

    /// <summary>Takes a member's name and its colon.</summary>
    public string Name()
    {
        string name = Text();
        Expect(':');
        return name;
    }

    /// <summary>Takes an integer from 0 to 2⁶³ − 1.</summary>
    public long Integer()
    {
        SkipSpace();
        int from = _at;
        long value = 0;
        if (_at < end && text[_at] == '-') throw Error("the number is negative", from);
        for (; _at < end && text[_at] is >= (byte)'0' and <= (byte)'9'; _at++)
        {
            int digit = text[_at] - '0';
            if (value > (long.MaxValue - digit) / 10) throw Error("the number is greater than 9,223,372,036,854,775,807", from);
            value = (value * 10) + digit;
        }

        if (_at == from) throw Unexpected("an integer");
        if (text[from] == '0' && _at > from + 1) throw Error("a number must not start with 0", from);
        if (_at < end && text[_at] is (byte)'.' or (byte)'e' or (byte)'E') throw Error("the number is no integer", from);
        return value;
    }

    /// <summary>Takes any finite number.</summary>
    public double Number()
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        SkipSpace();
        int from = _at;
        while (_at < end && IsOfNumber(text[_at])) _at++;
        string number = Encoding.ASCII.GetString(text, from, _at - from);
        bool valid = double.TryParse(number, Style, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);
        return valid ? value : throw Error("a finite number is expected", from);
    }

    /// <summary>Makes sure that nothing but white space is left.</summary>
    public void End()
    {
        SkipSpace();
        if (_at < end) throw Error("nothing but white space may follow the JSON", _at);
    }

    private NetworkFormatException Error(string reason, int at) => origin.Error(reason, Tensor, offset + at);

    private NetworkFormatException Unexpected(string wanted)
    {
        SkipSpace();
        byte next = _at < end ? text[_at] : (byte)0;
        string found = _at >= end ? "the JSON ends" : $"{(next is > (byte)' ' and < 127 ? $"'{(char)next}'" : $"the byte 0x{next:X2}")} is found";
        return Error($"{wanted} is expected, {found}", _at);
    }

    private static bool IsOfNumber(byte letter) =>
        letter is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E';

    private void SkipSpace()
    {
        while (_at < end && text[_at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r') _at++;
    }
}
