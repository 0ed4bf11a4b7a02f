using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>‖g‖₂ over a whole gradient buffer.</summary>
internal static class GradientNorm
{
    /// <summary>The norm; NaN or infinite exactly where a value of the gradient is.</summary>
    /// <remarks>
    /// A float's square is exact in double and cannot overflow there, so only the order of additions matters: 16 virtual lanes, folded
    /// by halves. Four fixed vectors of 256 bits are those lanes on every processor; two instructions each where it has 128 bits.
    /// </remarks>
    /// <param name="gradient">A multiple of 16 floats.</param>
    public static double Of(ReadOnlySpan<float> gradient)
    {
        if (gradient.Length % Lanes.Virtual != 0) throw new ArgumentException("The gradient is not padded to 16.", nameof(gradient));
        ref float start = ref MemoryMarshal.GetReference(gradient);
        Vector256<double> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i < (nuint)gradient.Length; i += Lanes.Virtual)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.LoadUnsafe(ref start, i));
            a += low * low;
            b += high * high;
            (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref start, i + 8));
            c += low * low;
            d += high * high;
        }

        Vector256<double> sum = (a + c) + (b + d);
        return Math.Sqrt((sum[0] + sum[2]) + (sum[1] + sum[3]));
    }
}
