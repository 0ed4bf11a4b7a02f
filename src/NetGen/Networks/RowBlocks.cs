using System;

namespace NetGen;

/// <summary>How many rows are taken at once where a layer's numbers are kept in an array: rows times units can be more than an array holds.</summary>
internal static class RowBlocks
{
    /// <summary>The most floats of a layer's block, 16 MB, unless a single row has more.</summary>
    public const int MostFloats = 1 << 22;

    /// <summary>The rows of a block, at least 1.</summary>
    /// <param name="layout">The network, whose widest layer counts.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="mostFloats">The most floats of a block.</param>
    public static int Rows(NetworkLayout layout, int rows, int mostFloats = MostFloats)
    {
        int widest = layout.InputSize;
        foreach (Layer layer in layout.Layers) widest = Math.Max(widest, layer.Units);
        return Math.Clamp(mostFloats / widest, 1, Math.Max(1, rows));
    }
}
