using System;
using System.Text;

namespace NetGen.Formats;

/// <summary>Strings: escapes, UTF-8, and nothing that is no Unicode text.</summary>
internal sealed partial class JsonCursor
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes a string.</summary>
    public string Text()
    {
        if (!Accept('"')) throw Unexpected("a string");
        int from = _at;
        StringBuilder? unescaped = null;
        for (; _at < end && text[_at] != '"'; _at++)
        {
            if (text[_at] < ' ') throw Error("a control character must be escaped in a string", _at);
            if (text[_at] != '\\') continue;
            unescaped ??= new StringBuilder();
            unescaped.Append(Decode(from, _at)).Append(Escaped());
            from = _at + 1;
        }

        if (_at >= end) throw Error("the string does not end", from);
        string rest = Decode(from, _at++);
        return unescaped is null ? rest : WholeCharacters(unescaped.Append(rest).ToString(), from);
    }

    private string Decode(int from, int to)
    {
        try
        {
            return Strict.GetString(text, from, to - from);
        }
        catch (DecoderFallbackException wrong)
        {
            throw Error("the text is not valid UTF-8", from + Math.Max(0, wrong.Index));
        }
    }

    // Starts on the backslash and stops on the escape's last byte.
    private char Escaped()
    {
        int from = _at++;
        if (_at >= end) throw Error("the string does not end", from);
        return text[_at] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)text[_at],
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'u' => Hexadecimal(from),
            _ => throw Error("there is no such escape", from),
        };
    }

    private char Hexadecimal(int from)
    {
        int value = 0;
        for (int i = 0; i < 4; i++)
        {
            if (++_at >= end || !Uri.IsHexDigit((char)text[_at])) throw Error("four hexadecimal digits are expected", from);
            value = (value * 16) + Uri.FromHex((char)text[_at]);
        }

        return (char)value;
    }

    // Escapes can spell half a character.
    private string WholeCharacters(string value, int at)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                throw Error("an escape is half of a surrogate pair", at);
            i++;
        }

        return value;
    }
}
