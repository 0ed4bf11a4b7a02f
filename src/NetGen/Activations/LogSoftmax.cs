using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>h − ln Σeʰ over each row, and its gradient.</summary>
/// <remarks>
/// Rows lie <c>stride</c> floats apart, a multiple of 16; only the first <c>width</c> count, and the padding is written 0. Lengths are
/// not checked. The row's maximum is subtracted first, so nothing overflows; a row that holds +∞ or NaN becomes NaN.
/// </remarks>
public static class LogSoftmax
{
    /// <summary>Replaces rows of pre-activations by logarithms of probabilities.</summary>
    /// <param name="rows">The first of <paramref name="count"/>·<paramref name="stride"/> floats.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="width">The units of the layer, at least 1.</param>
    /// <param name="stride">The floats from row to row.</param>
    public static void Forward(ref float rows, int count, int width, int stride) => Forward(ref rows, ref rows, count, width, stride);

    /// <summary>Writes the logarithms of the probabilities of rows of pre-activations.</summary>
    /// <param name="preActivations">The first of <paramref name="count"/>·<paramref name="stride"/> floats.</param>
    /// <param name="outputs">The first of as many, written; the same buffer, or one that does not overlap.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="width">The units of the layer, at least 1.</param>
    /// <param name="stride">The floats from row to row.</param>
    public static void Forward(ref float preActivations, ref float outputs, int count, int width, int stride)
    {
        for (nint i = 0; i < count; i++)
        {
            ForwardRow(ref Unsafe.Add(ref preActivations, i * stride), ref Unsafe.Add(ref outputs, i * stride), width, stride);
        }
    }

    /// <summary>Turns gradients for the outputs into gradients for the pre-activations: δ − eʸΣδ.</summary>
    /// <param name="delta">The first of <paramref name="count"/>·<paramref name="stride"/> gradients, replaced.</param>
    /// <param name="outputs">The outputs that <see cref="Forward(ref float, int, int, int)"/> gave.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="width">The units of the layer, at least 1.</param>
    /// <param name="stride">The floats from row to row.</param>
    public static void Backward(ref float delta, ref float outputs, int count, int width, int stride)
    {
        for (nint i = 0; i < count; i++)
        {
            BackwardRow(ref Unsafe.Add(ref delta, i * stride), ref Unsafe.Add(ref outputs, i * stride), width, stride);
        }
    }

    private static void ForwardRow(ref float h, ref float y, int width, int stride)
    {
        Vector<float> max = new(Rows.Max(ref h, width));
        Vector<float> logSum = VectorMath.Log(Vector.Create(SumOfExponentials(ref h, max, width)));
        for (int j = 0; j < stride; j += Vector<float>.Count)
        {
            Vector<float> p = Vector.LoadUnsafe(ref h, (nuint)j) - max - logSum;
            Vector.ConditionalSelect(Rows.Inside(j, width), p, Vector<float>.Zero).StoreUnsafe(ref y, (nuint)j);
        }
    }

    /// <summary>Σ exp(h − max), block by block through a small buffer, because the outputs may share the row's memory.</summary>
    internal static float SumOfExponentials(ref float h, Vector<float> max, int width)
    {
        VirtualLanes lanes = default;
        Span<float> block = stackalloc float[Lanes.Virtual];
        for (int i = 0; i < width; i += Lanes.Virtual)
        {
            for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
            {
                Vector<float> e = VectorMath.ExpBelow(Vector.LoadUnsafe(ref h, (nuint)(i + j)) - max);
                Vector.ConditionalSelect(Rows.Inside(i + j, width), e, Vector<float>.Zero).StoreUnsafe(ref block[0], (nuint)j);
            }

            lanes.Add(VirtualLanes.Load(ref block[0]));
        }

        return lanes.Sum();
    }

    private static void BackwardRow(ref float delta, ref float y, int width, int stride)
    {
        Vector<float> sum = new(Rows.Sum(ref delta, width));
        for (int j = 0; j < stride; j += Vector<float>.Count)
        {
            Vector<float> p = VectorMath.ExpBelow(Vector.LoadUnsafe(ref y, (nuint)j));
            Vector<float> d = Lanes.MultiplyAdd(-p, sum, Vector.LoadUnsafe(ref delta, (nuint)j));
            Vector.ConditionalSelect(Rows.Inside(j, width), d, Vector<float>.Zero).StoreUnsafe(ref delta, (nuint)j);
        }
    }
}
