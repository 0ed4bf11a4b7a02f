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
        return new(x.Dims, Array.ConvertAll(x.Integers, value => (float)value));
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
