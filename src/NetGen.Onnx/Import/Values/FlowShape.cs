using System;
using System.Linq;
using NetGen.Onnx.Import.Reading;

namespace NetGen.Onnx.Import.Values;

/// <summary>The shape of a signal: the batch, and behind it what one sample has.</summary>
/// <param name="Tail">The dimensions of one sample; [−1] where the file does not say.</param>
/// <param name="Columns">Samples stand in columns, [n, batch], as behind a transposition.</param>
internal sealed record FlowShape(int[] Tail, bool Columns = false)
{
    public const int Unknown = -1;

    /// <summary>The numbers of one sample, or −1.</summary>
    public int Width => Tail.Contains(Unknown) ? Unknown : Tail.Aggregate(1, (product, dim) => product * dim);

    /// <summary>Whether a sample is one row of numbers.</summary>
    public bool IsFlat => Tail.Length == 1;

    /// <summary>The rank of the tensor, the batch included.</summary>
    public int Rank => Tail.Length + 1;

    public bool Fits(FlowShape other) => Columns == other.Columns && Tail.AsSpan().SequenceEqual(other.Tail);

    /// <summary>The shape with n for the batch.</summary>
    public override string ToString()
    {
        string tail = Names.Shape(Tail).Replace("-1", "?", StringComparison.Ordinal);
        if (Columns) return $"{tail[..^1]}, batch]";
        return Tail.Length == 0 ? "[batch]" : $"[batch, {tail[1..]}";
    }
}
