using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>Categorical cross-entropy of softmax(h), from the pre-activations: −Σ t(h − ln Σeʰ), summed over rows; slope pΣt − t.</summary>
/// <remarks>
/// Targets may be any weights of the classes: they need not sum to 1. The row's maximum is subtracted first, so nothing overflows; a row
/// that holds +∞ or NaN gives NaN.
/// </remarks>
public static class SoftmaxCrossEntropy
{
    /// <inheritdoc cref="MeanSquaredError.Gradient"/>
    public static double Gradient(
        ref float outputs, ref float targets, ref float delta, int rows, int width, int stride, float scale, float parameter)
    {
        double total = 0;
        for (nint row = 0; row < rows; row++)
        {
            ref float h = ref Unsafe.Add(ref outputs, row * stride);
            ref float t = ref Unsafe.Add(ref targets, row * width);
            long left = (rows - row) * width;
            Vector<float> max = new(Rows.Max(ref h, width));
            float sum = LogSoftmax.SumOfExponentials(ref h, max, width);
            WriteSlopes(ref h, ref t, ref Unsafe.Add(ref delta, row * stride), width, left, max, sum, scale);
            total += Loss(ref h, ref t, width, left, max, sum);
        }

        return total;
    }

    /// <inheritdoc cref="MeanSquaredError.Value"/>
    public static double Value(ref float outputs, ref float targets, int rows, int width, int stride, float parameter)
    {
        double total = 0;
        for (nint row = 0; row < rows; row++)
        {
            ref float h = ref Unsafe.Add(ref outputs, row * stride);
            Vector<float> max = new(Rows.Max(ref h, width));
            float sum = LogSoftmax.SumOfExponentials(ref h, max, width);
            total += Loss(ref h, ref Unsafe.Add(ref targets, row * width), width, (rows - row) * width, max, sum);
        }

        return total;
    }

    private static float Loss(ref float h, ref float t, int width, long left, Vector<float> max, float sum)
    {
        Vector<float> logSum = VectorMath.Log(Vector.Create(sum));
        VirtualLanes lanes = default;
        Span<float> losses = stackalloc float[Lanes.Virtual];
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (int i = 0; i < width; i += Lanes.Virtual)
        {
            ref float block = ref PackedRow.Block(ref t, i, left, ref tail[0]);
            for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
            {
                Vector<float> surprise = max - Vector.LoadUnsafe(ref h, (nuint)(i + j)) + logSum;
                Vector<float> loss = Vector.LoadUnsafe(ref block, (nuint)j) * surprise;
                Vector.ConditionalSelect(Rows.Inside(i + j, width), loss, Vector<float>.Zero).StoreUnsafe(ref losses[0], (nuint)j);
            }

            lanes.Add(VirtualLanes.Load(ref losses[0]));
        }

        return lanes.Sum();
    }

    private static void WriteSlopes(
        ref float h, ref float t, ref float delta, int width, long left, Vector<float> max, float sum, float scale)
    {
        Vector<float> perUnit = new(PackedRow.Sum(ref t, width, left) / sum), scales = new(scale);
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (int i = 0; i < width; i += Lanes.Virtual)
        {
            ref float block = ref PackedRow.Block(ref t, i, left, ref tail[0]);
            for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
            {
                Vector<float> e = VectorMath.ExpBelow(Vector.LoadUnsafe(ref h, (nuint)(i + j)) - max);
                Vector<float> slope = Lanes.MultiplyAdd(e, perUnit, -Vector.LoadUnsafe(ref block, (nuint)j)) * scales;
                Vector.ConditionalSelect(Rows.Inside(i + j, width), slope, Vector<float>.Zero).StoreUnsafe(ref delta, (nuint)(i + j));
            }
        }
    }
}
