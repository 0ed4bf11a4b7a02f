using System;

namespace NetGen;

/// <summary>How the rows of a batch are cut for summing the gradient: by their number alone, never by that of the threads.</summary>
/// <remarks>
/// A piece's gradient is one sum over its rows; the pieces' gradients are added in their order. Small batches are one piece, so that
/// nothing is added; each piece more costs a pass over the gradient, but can have a thread of its own.
/// </remarks>
internal readonly struct RowSplit
{
    /// <summary>The most pieces of a batch whose gradient is summed.</summary>
    public const int MostPieces = 16;

    private const int RowsWorthAThread = 256;

    private readonly int _total;

    /// <summary>Cuts so many rows.</summary>
    /// <param name="rows">How many, at least 1.</param>
    /// <param name="block">The rows that the emitted code takes at once; a piece is a whole number of them.</param>
    public RowSplit(int rows, int block)
    {
        _total = rows;
        long pieces = Math.Clamp(rows / RowsWorthAThread, 1, MostPieces), blocks = (rows + (long)block - 1) / block;
        Rows = (int)Math.Min(int.MaxValue, (blocks + pieces - 1) / pieces * block);
        Pieces = (int)((rows + (long)Rows - 1) / Rows);
    }

    private RowSplit(int total, int rows, int pieces) => (_total, Rows, Pieces) = (total, rows, pieces);

    /// <summary>A piece a block, where no gradient is summed.</summary>
    public static RowSplit InBlocks(int rows, int block) => new(rows, block, (int)((rows + (long)block - 1) / block));

    /// <summary>The rows of every piece but the last.</summary>
    public int Rows { get; }

    public int Pieces { get; }

    public int First(int piece) => piece * Rows;

    public int End(int piece) => (int)Math.Min(_total, ((long)piece + 1) * Rows);
}
