using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Where the dimensions go: 0 copies one, −1 takes what is left.</summary>
internal static class Reshaping
{
    private const int HighestRank = 8;

    /// <summary>The shape of one sample after a reshape that must keep the samples apart.</summary>
    public static FlowShape Of(long[] shape, FlowShape from, bool copyZeros, long? batch)
    {
        string wanted = $"It reshapes {from} to {Text(shape)}";
        if (shape.Length is 0 or > HighestRank + 1) throw new RefusedException($"{wanted}.");
        long first = shape[0];
        bool keepsBatch = first == -1 || first == Constant.Batch || (first == 0 && copyZeros) || first == batch;
        if (!keepsBatch) throw new RefusedException($"{wanted}, which fixes or joins the samples.");
        var rest = new List<long>();
        for (int i = 1; i < shape.Length; i++)
        {
            bool copies = shape[i] == 0 && copyZeros && i <= from.Tail.Length;
            rest.Add(copies ? from.Tail[i - 1] : shape[i]);
        }

        int open = rest.Count(dim => dim == -1), width = from.Width;
        if (open > (first == -1 ? 0 : 1) || width == FlowShape.Unknown)
            throw new RefusedException($"{wanted}, which leaves the width of a sample open.");
        if (open == 1) rest[rest.IndexOf(-1)] = Left(width, rest.Where(dim => dim != -1), wanted);
        if (Product(rest) != width) throw new RefusedException($"{wanted}, which joins or cuts samples.");
        return new([.. rest.Select(dim => (int)dim)]);
    }

    /// <summary>The dimensions of a constant after a reshape.</summary>
    public static int[] Of(long[] shape, Constant from, bool copyZeros)
    {
        string wanted = $"It reshapes {Names.Shape(from.Dims)} to {Text(shape)}";
        if (shape.Length > HighestRank) throw new RefusedException($"{wanted}.");
        List<long> dims = [.. shape.Select((dim, i) => dim == 0 && copyZeros && i < from.Dims.Length ? from.Dims[i] : dim)];
        if (dims.Count(dim => dim == -1) == 1) dims[dims.IndexOf(-1)] = Left(from.Count, dims.Where(dim => dim != -1), wanted);
        if (Product(dims) != from.Count) throw new RefusedException($"{wanted}, which has another count.");
        return [.. dims.Select(dim => (int)dim)];
    }

    /// <summary>An axis counted from the front.</summary>
    public static int At(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw new RefusedException($"Axis {axis} is out of the range of {rank} dimensions.");

    /// <summary>A shape that a tensor of the file can have.</summary>
    public static int[] Sizes(long[] shape)
    {
        if (shape.Contains(Constant.Batch)) throw new RefusedException("Its size depends on the number of samples.");
        return shape.Length <= HighestRank && Product(shape) >= 0
            ? [.. shape.Select(dim => (int)dim)]
            : throw new RefusedException($"Its shape {Text(shape)} is none.");
    }

    /// <summary>Which of the axes are named; negative ones count from the end.</summary>
    public static bool[] Marked(long[] axes, int rank)
    {
        bool[] marked = new bool[rank];
        foreach (long axis in axes)
        {
            long at = axis < 0 ? axis + rank : axis;
            if (at < 0 || at >= rank || marked[at]) throw new RefusedException($"Axis {axis} is out of range or named twice.");
            marked[at] = true;
        }

        return marked;
    }

    public static int[] Without(int[] dims, bool[] gone)
    {
        for (int i = 0; i < dims.Length; i++)
        {
            if (gone[i] && dims[i] != 1) throw new RefusedException($"It takes away an axis of length {dims[i]}.");
        }

        return [.. dims.Where((_, i) => !gone[i])];
    }

    public static int[] With(int[] dims, bool[] added)
    {
        if (added.Length > HighestRank) throw new RefusedException($"Its result has {added.Length} dimensions.");
        int next = 0;
        return [.. added.Select(isNew => isNew ? 1 : dims[next++])];
    }

    private static string Text(long[] shape) =>
        $"[{string.Join(", ", shape.Take(HighestRank + 1).Select(dim => dim == Constant.Batch ? "batch" : $"{dim}"))}]";

    private static long Left(long count, IEnumerable<long> others, string wanted)
    {
        long product = Product(others);
        return product > 0 && count % product == 0 ? count / product : throw new RefusedException($"{wanted}, which does not divide.");
    }

    // At most eight factors of at most 2³¹ each; a product above any count stops growing.
    private static long Product(IEnumerable<long> dims)
    {
        long product = 1;
        foreach (long dim in dims)
        {
            if (dim is < 0 or > int.MaxValue) return -1;
            product *= dim;
            if (product > int.MaxValue) return -1;
        }

        return product;
    }
}
