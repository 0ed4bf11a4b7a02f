using System;
using System.Text;
using NetGen.Formats;

namespace NetGen.Onnx.Import.Reading;

/// <summary>Names from a file, made fit for a message: no control characters, no megabytes.</summary>
internal static class Names
{
    private const int Longest = 80;

    /// <summary>The name in quotes.</summary>
    public static string Quote(string name) => $"'{Clean(name)}'";

    /// <summary>The name, cut and cleaned.</summary>
    public static string Clean(string name)
    {
        string shown = name.Length > Longest ? $"{name[..Longest]}…" : name;
        return PlainText.OneLine(shown);
    }

    /// <summary>A shape, as in [2, 3].</summary>
    public static string Shape(ReadOnlySpan<int> dims)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < dims.Length; i++) text.Append(i == 0 ? "" : ", ").Append(dims[i]);
        return text.Append(']').ToString();
    }
}
