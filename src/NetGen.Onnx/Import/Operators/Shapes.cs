using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Operators that leave the numbers of a sample and their order as they are: they vanish.</summary>
internal static class Shapes
{
    public static Value Identity(Node node) => node[0];

    public static Value Dropout(Node node)
    {
        bool training = node.OptionalConstant(2) is { } mode && mode.Integers is [not 0];
        return training ? throw new RefusedException("It is in training mode; export the model for inference.") : node[0];
    }

    public static Value Cast(Node node)
    {
        long to = node.Integer("to", 0);
        bool real = (DataType)to is DataType.Float or DataType.Double or DataType.Float16 or DataType.Bfloat16;
        if (node[0] is not ConstantValue value)
            return real ? node[0] : throw new RefusedException($"It casts the signal to {(DataType)to}.");
        if (real)
            return value.Constant.IsFloat ? value : new ConstantValue(ConstantMath.Real(value.Constant, node.Context));
        Constant integers = ConstantMath.Whole(value.Constant, node.Context);
        bool exact = integers.Integers.All(number => (DataType)to switch
        {
            DataType.Int64 => true,
            DataType.Int32 => number == Constant.Batch || number == (int)number,
            DataType.Bool => number is 0 or 1,
            _ => false,
        });
        return exact
            ? new ConstantValue(integers)
            : throw new RefusedException($"It casts a constant to {(DataType)to}, which its numbers are not.");
    }

    public static Value Flatten(Node node)
    {
        Flow x = Rows(node);
        long axis = node.Integer("axis", 1);
        if (axis < 0) axis += x.Shape.Rank;
        return axis == 1
            ? x with { Shape = new([x.Shape.Width]) }
            : throw new RefusedException($"It flattens {x.Shape} at axis {axis}, which joins the samples.");
    }

    /// <summary>A signal whose axes can be told: the batch's first, or last where samples stand in columns.</summary>
    public static Flow Batched(Node node, int input) => node.Context.IsUnbatched
        ? throw new RefusedException("The model's input has no axis for the batch, so that axes cannot be told; export it for [batch, n].")
        : node.Flow(input);

    public static Value Reshape(Node node)
    {
        long[] shape = node.Constant(1).Integers;
        if (node.Context.IsUnbatched && node[0] is Flow vector && IsRow(shape, vector.Shape.Width)) return vector;
        bool copyZeros = !node.Flag("allowzero");
        return node[0] is ConstantValue value
            ? new ConstantValue(value.Constant.Reshaped(Reshaping.Of(shape, value.Constant, copyZeros)))
            : Rows(node) is var x ? x with { Shape = Reshaping.Of(shape, x.Shape, copyZeros, node.Context.Batch) } : x;
    }

    public static Value Squeeze(Node node)
    {
        long[]? axes = Axes(node);
        if (node.Context.IsUnbatched && node[0] is Flow && axes is [0]) return node[0];
        if (node[0] is ConstantValue value)
        {
            int[] dims = value.Constant.Dims;
            bool[] gone = Reshaping.Marked(axes ?? [.. Enumerable.Range(0, dims.Length).Where(i => dims[i] == 1)], dims.Length);
            return new ConstantValue(value.Constant.Reshaped(Reshaping.Without(dims, gone)));
        }

        Flow x = Rows(node);
        if (axes is null) throw new RefusedException("It names no axes, so that a batch of one sample would lose its axis.");
        bool[] marked = Reshaping.Marked(axes, x.Shape.Rank);
        if (marked[0]) throw new RefusedException("It takes the batch's axis away.");
        return x with { Shape = new(Reshaping.Without(x.Shape.Tail, marked[1..])) };
    }

    public static Value Unsqueeze(Node node)
    {
        long[] axes = Axes(node) ?? throw new RefusedException("It names no axes.");
        if (node.Context.IsUnbatched && node[0] is Flow && axes is [0]) return node[0];
        if (node[0] is ConstantValue value)
        {
            int[] dims = value.Constant.Dims;
            return new ConstantValue(value.Constant.Reshaped(Reshaping.With(dims, Reshaping.Marked(axes, dims.Length + axes.Length))));
        }

        Flow x = Rows(node);
        bool[] marked = Reshaping.Marked(axes, x.Shape.Rank + axes.Length);
        if (marked[0]) throw new RefusedException("It puts an axis before the batch's.");
        return x with { Shape = new(Reshaping.With(x.Shape.Tail, marked[1..])) };
    }

    public static Value Transpose(Node node)
    {
        IReadOnlyList<long>? order = node.Integers("perm");
        if (node[0] is ConstantValue value)
        {
            int rank = value.Constant.Dims.Length;
            if (rank < 2 || IsAsIs(order, rank)) return value;
            bool swap = rank == 2 && order is null or [1, 0];
            return swap
                ? new ConstantValue(ConstantMath.Transposed(value.Constant, node.Context))
                : throw new RefusedException("Only matrices are transposed.");
        }

        Flow x = Batched(node, 0);
        if (IsAsIs(order, x.Shape.Rank)) return x;
        bool swaps = x.Shape.IsFlat && order is null or [1, 0];
        return swaps
            ? x with { Shape = x.Shape with { Columns = !x.Shape.Columns } }
            : throw new RefusedException($"It changes the order of the numbers of {x.Shape}.");
    }

    // One sample stays one row under any number of axes of length 1 in front.
    private static bool IsRow(long[] shape, int width) =>
        shape.Length is > 0 and <= 8 && (shape[^1] == -1 || shape[^1] == width) && shape[..^1].All(dim => dim == 1);

    private static bool IsAsIs(IReadOnlyList<long>? order, int rank) =>
        order is not null && order.SequenceEqual(Enumerable.Range(0, rank).Select(i => (long)i));

    // The axes were an attribute before opset 13.
    private static long[]? Axes(Node node) =>
        (node.Context.Opset < 13 ? node.Integers("axes")?.ToArray() : node.OptionalConstant(1)?.Integers) is not { } axes ? null
        : axes.Length <= 8 ? axes : throw new RefusedException($"It names {axes.Length} axes.");

    private static Flow Rows(Node node)
    {
        Flow x = Batched(node, 0);
        return x.Shape.Columns ? throw new RefusedException($"Its input has the shape {x.Shape}; the batch must come first.") : x;
    }
}
