using System;
using System.Text;

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
        var text = new StringBuilder(Math.Min(name.Length, Longest + 1));
        foreach (char c in name.AsSpan(0, Math.Min(name.Length, Longest))) text.Append(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c);
        if (name.Length > Longest) text.Append('…');
        return text.ToString();
    }

    /// <summary>A shape, as in [2, 3].</summary>
    public static string Shape(ReadOnlySpan<int> dims)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < dims.Length; i++) text.Append(i == 0 ? "" : ", ").Append(dims[i]);
        return text.Append(']').ToString();
    }
}
