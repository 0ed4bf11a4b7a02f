using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace NetGen.Effects.Harness;

/// <summary>A rule's page, and the block in it that its study writes.</summary>
internal sealed class RulePage(string rule)
{
    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(Folder, rule + ".md");

    /// <summary>The folder of all pages.</summary>
    public static string Folder { get; } = Beside();

    private static string Beside([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "analyzers", "rules"));

    /// <summary>What stands between the markers; null where the page has none.</summary>
    public string? Block
    {
        get
        {
            string text = File.ReadAllText(Path);
            return Find(text) is (int start, int end) ? text[start..end] : null;
        }
    }

    /// <summary>Puts a study's text between the markers.</summary>
    /// <exception cref="InvalidOperationException">The page has no markers.</exception>
    public void Write(string block)
    {
        string text = File.ReadAllText(Path);
        if (Find(text) is not (int start, int end))
            throw new InvalidOperationException($"{Path} has no place for the study: add the lines {Opening} and {Closing}.");
        File.WriteAllText(Path, text[..start] + block + text[end..]);
    }

    private string Opening => $"<!-- effects:{rule} -->\n";

    private static string Closing => "<!-- /effects -->\n";

    private (int Start, int End)? Find(string text)
    {
        int start = text.IndexOf(Opening, StringComparison.Ordinal);
        if (start < 0) return null;
        start += Opening.Length;
        int end = text.IndexOf(Closing, start, StringComparison.Ordinal);
        return end < 0 ? null : (start, end);
    }
}
