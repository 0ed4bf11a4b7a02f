using System.Globalization;
using System.Linq;

namespace NetGen.Formats;

/// <summary>Where bytes come from, so that every error names it in one wording.</summary>
/// <param name="file">The file, or what a stream is called.</param>
/// <param name="part">The byte where the part of it begins that is being read; for errors that know no byte of their own.</param>
internal sealed class FormatOrigin(string file, long? part = null)
{
    private const int LongestName = 160;

    public string File { get; } = file;

    public NetworkFormatException Error(string reason, string? tensor = null, long? position = null)
    {
        position ??= part;
        string place = File;
        if (tensor is not null) place += $", tensor '{Clip(tensor)}'";
        if (position is { } at) place += $", byte {at.ToString(CultureInfo.InvariantCulture)}";
        return new NetworkFormatException($"{place}: {reason}", reason, File, tensor, position);
    }

    /// <summary>Names come from the file: a message shows no more of one than a reader can use, and stays one line.</summary>
    public static string Clip(string name)
    {
        string shown = name.Length <= LongestName ? name : $"{name.Substring(0, LongestName)}…";
        return PlainText.OneLine(shown);
    }
}
