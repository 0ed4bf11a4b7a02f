using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Operators that pick and join numbers: exact for constants; a sample must keep all its numbers in order.</summary>
internal static class Selection
{
    /// <summary>The dimensions, the first of which stands for the batch where the file leaves that open.</summary>
    public static Value Shape(Node node)
    {
        long[] dims = node[0] is ConstantValue value ? [.. value.Constant.Dims.Select(dim => (long)dim)]
            : Of(Shapes.Batched(node, 0), node.Context.Batch);
        long start = Clamped(node.Integer("start", 0), dims.Length), end = Clamped(node.Integer("end", dims.Length), dims.Length);
        long[] part = [.. dims.Skip((int)start).Take((int)(end - start))];
        return new ConstantValue(new([part.Length], part));
    }

    public static Value Gather(Node node)
    {
        Constant x = OfConstant(node, "It picks numbers of the signal").Constant, indices = node.Constant(1);
        int axis = Axis(node, x.Dims.Length, 0), length = x.Dims[axis];
        int[] picked = [.. indices.Integers.Select(index => At(index, length))];
        Constant flat = ConstantMath.Picked(x, axis, picked, node.Context);
        return new ConstantValue(flat.Reshaped([.. x.Dims[..axis], .. indices.Dims, .. x.Dims[(axis + 1)..]]));
    }

    public static Value Slice(Node node)
    {
        bool attributes = node.Context.Opset < 10;
        long[] starts = attributes ? Ints(node, "starts") : node.Constant(1).Integers;
        long[] ends = attributes ? Ints(node, "ends") : node.Constant(2).Integers;
        long[]? axes = attributes ? node.Integers("axes")?.ToArray() : node.OptionalConstant(3)?.Integers;
        long[]? steps = attributes ? null : node.OptionalConstant(4)?.Integers;
        axes ??= [.. Enumerable.Range(0, starts.Length).Select(i => (long)i)];
        if (ends.Length != starts.Length || axes.Length != starts.Length || (steps ?? starts).Length != starts.Length || starts.Length > 8)
            throw new RefusedException("Its starts, ends, axes and steps are not as many.");
        Value result = node[0];
        for (int i = 0; i < starts.Length; i++) result = Part(node, result, axes[i], starts[i], ends[i], steps?[i] ?? 1);
        return result;
    }

    public static Value Concat(Node node)
    {
        if (node.Inputs.Count == 1) return node[0];
        if (Enumerable.Range(0, node.Inputs.Count).All(i => node[i] is ConstantValue)) return Joined(node);
        if (Enumerable.Range(0, node.Inputs.Count).Any(i => node[i] is ConstantValue))
            throw new RefusedException("It joins the signal with constants; NetGen has no branches that join.");
        return Stacked(node, [.. Enumerable.Range(0, node.Inputs.Count).Select(i => Shapes.Batched(node, i))]);
    }

    public static Value Split(Node node)
    {
        Constant x = OfConstant(node, "It cuts the signal").Constant;
        int axis = Axis(node, x.Dims.Length, 0), length = x.Dims[axis], count = node.OutputNames.Count;
        long[]? given = node.Context.Opset < 13 ? node.Integers("split")?.ToArray() : node.OptionalConstant(1)?.Integers;
        int each = (length + count - 1) / count;
        long[] sizes = given ?? [.. Enumerable.Range(0, count).Select(i => (long)System.Math.Clamp(length - (i * each), 0, each))];
        if (sizes.Length != count || sizes.Any(size => size < 0 || size > length) || sizes.Sum() != length)
            throw new RefusedException($"It cuts an axis of {length} into {string.Join(" + ", sizes.Take(9))}, for {count} outputs.");
        var parts = new List<Value>();
        int start = 0;
        foreach (long size in sizes)
        {
            parts.Add(new ConstantValue(ConstantMath.Picked(x, axis, [.. Enumerable.Range(start, (int)size)], node.Context)));
            start += (int)size;
        }

        return new SeveralValues(parts);
    }

    public static Value ConstantOfShape(Node node)
    {
        Constant shape = node.Constant(0), value = Constants.ValueOr(node, new([1], [0f]));
        int[] dims = Reshaping.Sizes(shape.Integers);
        long count = dims.Aggregate(1L, (product, dim) => product * dim);
        node.Context.Spend(count * sizeof(long));
        if (!value.IsSingle) throw new RefusedException("Its value is not one number.");
        return new ConstantValue(ConstantMath.Picked(value.Reshaped([1]), 0, new int[count], node.Context).Reshaped(dims));
    }

    private static Value Part(Node node, Value from, long axis, long start, long end, long step)
    {
        if (from is Flow signal)
            return Whole(node, node.Context.IsUnbatched ? Shapes.Batched(node, 0) : signal, axis, start, end, step);
        Constant x = ((ConstantValue)from).Constant;
        int at = Reshaping.At(axis, x.Dims.Length), length = x.Dims[at];
        if (step != 1) throw new RefusedException($"It steps by {step}; 1 is taken.");
        int first = (int)Clamped(start, length), last = (int)Clamped(end, length);
        int[] picked = [.. Enumerable.Range(first, System.Math.Max(0, last - first))];
        return new ConstantValue(ConstantMath.Picked(x, at, picked, node.Context));
    }

    private static Flow Whole(Node node, Flow x, long axis, long start, long end, long step)
    {
        int at = Reshaping.At(axis, x.Shape.Rank), batchAxis = x.Shape.Columns ? x.Shape.Rank - 1 : 0;
        long length = at == batchAxis ? node.Context.Batch ?? int.MaxValue : x.Shape.Tail[x.Shape.Columns ? at : at - 1];
        bool fromFirst = start == 0 || (length >= 0 && start <= -length), toLast = (length >= 0 && end >= length) || end >= int.MaxValue;
        bool whole = step == 1 && fromFirst && toLast;
        return whole
            ? x
            : throw new RefusedException($"It cuts {x.Shape} at axis {axis}, from {start} to {end}; only a slice of everything is taken.");
    }

    private static ConstantValue Joined(Node node)
    {
        Constant first = node.Constant(0);
        int axis = Axis(node, first.Dims.Length, node.Context.Opset < 4 ? 1 : 0);
        Constant joined = first;
        for (int i = 1; i < node.Inputs.Count; i++) joined = ConstantMath.Joined(joined, node.Constant(i), axis, node.Context);
        return new(joined);
    }

    // Copies of one signal, each with its own line, are a product with identities above each other: [1 − p, p] of a sigmoid's p.
    private static Flow Stacked(Node node, Flow[] parts)
    {
        Flow first = parts[0];
        int width = first.Shape.Width;
        bool alike = parts.All(part => part.Source == first.Source && part.Shape.Fits(first.Shape) && part.Polynomial.IsLine);
        if (!alike || !first.Shape.IsFlat || first.Shape.Columns || width == FlowShape.Unknown || Axis(node, 2, 1) != 1)
            throw new RefusedException("It joins signals; only copies of one [batch, n] along its units are taken, as in [1 − p, p].");
        int units = width * parts.Length;
        node.Context.Spend(2L * units * width * sizeof(float));
        float[] weights = new float[units * width], shift = new float[units];
        for (int unit = 0; unit < units; unit++)
        {
            Polynomial line = parts[unit / width].Polynomial;
            weights[(unit * width) + (unit % width)] = (float)line.C1;
            shift[unit] = (float)line.C0;
        }

        var matrix = new WeightMatrix(new([units, width], weights), OutputMajor: true, Factor: 1);
        var shape = new FlowShape([units]);
        var product = Flow.Of(new DenseSource(node, Flow.Of(first.Source, first.Shape), matrix), shape);
        return Flow.Of(new ChannelSource(node, product, null, shift), shape);
    }

    private static ConstantValue OfConstant(Node node, string what) =>
        node[0] as ConstantValue
            ?? throw new RefusedException($"{what}; export the part of the graph behind it, or put it outside the model.");

    private static long[] Of(Flow x, long? batch)
    {
        if (x.Shape.Tail.Contains(FlowShape.Unknown)) throw new RefusedException($"It takes the shape {x.Shape}, which is open.");
        IEnumerable<long> tail = x.Shape.Tail.Select(dim => (long)dim);
        long first = batch ?? Constant.Batch;
        return x.Shape.Columns ? [.. tail, first] : [first, .. tail];
    }

    private static long[] Ints(Node node, string name) =>
        node.Integers(name)?.ToArray() ?? throw new RefusedException($"It has no {name}.");

    private static int Axis(Node node, int rank, int otherwise) => Reshaping.At(node.Integer("axis", otherwise), rank);

    private static int At(long index, int length) => index >= -length && index < length
        ? (int)(index < 0 ? index + length : index)
        : throw new RefusedException($"It picks number {index} of {length}.");

    private static long Clamped(long at, int length) => System.Math.Clamp(at < 0 ? at + length : at, 0, length);
}
