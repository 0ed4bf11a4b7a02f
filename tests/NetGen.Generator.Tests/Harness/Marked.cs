using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Source text with a place marked between « and ».</summary>
internal static class Marked
{
    // What stands around the place tells it from others with the same text.
    private const int Context = 8;

    /// <summary>The text without marks, and the marked place with what stands around it.</summary>
    public static (string Text, string At) Read(string marked)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal), end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        string text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return (text, Around(text, TextSpan.FromBounds(start, end)));
    }

    /// <summary>The place of a diagnostic in the same form.</summary>
    public static string Around(Location location) => Around(location.SourceTree!.GetText().ToString(), location.SourceSpan);

    private static string Around(string text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - Context), to = Math.Min(text.Length, span.End + Context);
        return $"{text[from..span.Start]}«{text[span.Start..span.End]}»{text[span.End..to]}";
    }
}
