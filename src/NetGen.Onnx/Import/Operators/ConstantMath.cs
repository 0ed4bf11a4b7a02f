using System;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Arithmetic among numbers of the file.</summary>
internal static class ConstantMath
{
    /// <summary>Every number through a function.</summary>
    public static Constant Map(Constant x, Func<double, double> function, ImportContext context)
    {
        float[] from = x.Floats;
        context.Spend((long)from.Length * sizeof(float));
        return new(x.Dims, Array.ConvertAll(from, value => (float)function(value)));
    }

    /// <summary>Integers as floating-point numbers.</summary>
    public static Constant Real(Constant x, ImportContext context)
    {
        if (x.IsFloat) return x;
        context.Spend((long)x.Count * sizeof(float));
        return new(x.Dims, Array.ConvertAll(x.Integers, value => value == Constant.Batch
            ? throw new RefusedException("It computes with the number of samples.")
            : (float)value));
    }

    /// <summary>Floating-point numbers cut toward 0.</summary>
    public static Constant Whole(Constant x, ImportContext context)
    {
        if (!x.IsFloat) return x;
        context.Spend((long)x.Count * sizeof(long));
        return new(x.Dims, Array.ConvertAll(x.Floats, value => Math.Abs(value) < 9e18f
            ? (long)value
            : throw new RefusedException($"It casts {value:G6} to an integer.")));
    }

    public static Constant Scaled(Constant x, double by, ImportContext context) => Map(x, value => value * by, context);

    /// <summary>Two tensors of one shape, or a tensor and a single number.</summary>
    public static Constant Combine(Constant a, Constant b, Func<double, double, double> function, ImportContext context)
    {
        if (b.IsSingle && b.Dims.Length <= a.Dims.Length) return Map(a, value => function(value, b.Single), context);
        if (a.IsSingle && a.Dims.Length <= b.Dims.Length) return Map(b, value => function(a.Single, value), context);
        if (!a.Dims.AsSpan().SequenceEqual(b.Dims))
            throw new RefusedException($"It combines constants of shapes {Names.Shape(a.Dims)} and {Names.Shape(b.Dims)}.");
        context.Spend((long)a.Count * sizeof(float));
        float[] values = new float[a.Count];
        for (int i = 0; i < values.Length; i++) values[i] = (float)function(a.Floats[i], b.Floats[i]);
        return new(a.Dims, values);
    }

    /// <summary>The slices of a tensor at these places of an axis.</summary>
    public static Constant Picked(Constant x, int axis, int[] at, ImportContext context)
    {
        if (x.Count == 0 && x.Dims.Length > 1) throw new RefusedException($"It picks from {Names.Shape(x.Dims)}, which holds nothing.");
        int inner = 1, outer = 1, length = x.Dims[axis];
        foreach (int dim in x.Dims[..axis]) outer *= dim;
        foreach (int dim in x.Dims[(axis + 1)..]) inner *= dim;
        context.Spend((long)outer * at.Length * inner * sizeof(long));
        int[] from = new int[outer * at.Length * inner];
        for (int i = 0; i < from.Length; i++)
            from[i] = (((i / inner / at.Length * length) + at[i / inner % at.Length]) * inner) + (i % inner);
        int[] dims = [.. x.Dims[..axis], at.Length, .. x.Dims[(axis + 1)..]];
        return x.IsFloat
            ? new(dims, Array.ConvertAll(from, place => x.Floats[place]))
            : new(dims, Array.ConvertAll(from, place => x.Integers[place]));
    }

    /// <summary>Two tensors one behind the other along an axis.</summary>
    public static Constant Joined(Constant a, Constant b, int axis, ImportContext context)
    {
        bool fit = a.IsFloat == b.IsFloat && a.Dims.Length == b.Dims.Length && (a.Dims.Length == 1 || (a.Count > 0 && b.Count > 0));
        for (int i = 0; fit && i < a.Dims.Length; i++) fit = i == axis || a.Dims[i] == b.Dims[i];
        if (!fit) throw new RefusedException($"It joins constants of shapes {Names.Shape(a.Dims)} and {Names.Shape(b.Dims)}.");
        long count = (long)a.Count + b.Count;
        context.Spend(count * sizeof(long));
        int[] dims = [.. a.Dims];
        dims[axis] = checked(a.Dims[axis] + b.Dims[axis]);
        int first = Run(a, axis), second = Run(b, axis), run = Math.Max(1, first + second);
        return a.IsFloat ? new(dims, Merged(a.Floats, b.Floats)) : new(dims, Merged(a.Integers, b.Integers));

        T[] Merged<T>(T[] x, T[] y)
        {
            var merged = new T[count];
            for (int i = 0; i < merged.Length; i++)
                merged[i] = i % run < first ? x[(i / run * first) + (i % run)] : y[(i / run * second) + (i % run) - first];
            return merged;
        }

        static int Run(Constant x, int axis)
        {
            int product = 1;
            foreach (int dim in x.Dims[axis..]) product *= dim;
            return product;
        }
    }

    /// <summary>Two integer tensors of one shape, or a tensor and a single number; exact, or refused.</summary>
    public static Constant Combine(Constant a, Constant b, Func<long, long, long> function, ImportContext context)
    {
        bool same = a.Dims.AsSpan().SequenceEqual(b.Dims), spread = b.IsSingle && b.Dims.Length <= a.Dims.Length;
        if (!same && !spread && !(a.IsSingle && a.Dims.Length <= b.Dims.Length))
            throw new RefusedException($"It combines constants of shapes {Names.Shape(a.Dims)} and {Names.Shape(b.Dims)}.");
        Constant shape = same || spread ? a : b;
        context.Spend((long)shape.Count * sizeof(long));
        long[] values = new long[shape.Count];
        for (int i = 0; i < values.Length; i++) values[i] = Exact(function, a.Integers[a.IsSingle ? 0 : i], b.Integers[b.IsSingle ? 0 : i]);
        return new(shape.Dims, values);
    }

    private static long Exact(Func<long, long, long> function, long a, long b)
    {
        if (a == Constant.Batch || b == Constant.Batch) throw new RefusedException("It computes with the number of samples.");
        try
        {
            return function(a, b);
        }
        catch (ArithmeticException)
        {
            throw new RefusedException($"It combines the integers {a} and {b}, whose result is no 64-bit integer.");
        }
    }

    /// <summary>A matrix with rows and columns exchanged.</summary>
    public static Constant Transposed(Constant x, ImportContext context)
    {
        int rows = x.Dims[0], columns = x.Dims[1];
        float[] from = x.Floats, to = Allocate(from.Length, context);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++) to[(j * rows) + i] = from[(i * columns) + j];
        }

        return new([columns, rows], to);
    }

    private static float[] Allocate(int length, ImportContext context)
    {
        context.Spend((long)length * sizeof(float));
        return new float[length];
    }
}
