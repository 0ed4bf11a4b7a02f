using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>‖g‖₂ over a whole gradient buffer.</summary>
internal static class GradientNorm
{
    /// <summary>The norm; NaN or infinite exactly where a value of the gradient is.</summary>
    /// <remarks>
    /// A float's square is exact in double and cannot overflow there, so only the order of additions matters, and fused or not is the
    /// same: 16 virtual lanes, folded by halves. Two vectors of 512 bits are those lanes, or four of 256 bits.
    /// </remarks>
    /// <param name="gradient">A multiple of 16 floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(ReadOnlySpan<float> gradient)
    {
        if (gradient.Length % Lanes.Virtual != 0) throw new ArgumentException("The gradient is not padded to 16.", nameof(gradient));
        ref float start = ref MemoryMarshal.GetReference(gradient);
        Vector256<double> sum = Vector512.IsHardwareAccelerated
            ? Wide(ref start, (nuint)gradient.Length)
            : Narrow(ref start, (nuint)gradient.Length);
        return Math.Sqrt((sum[0] + sum[2]) + (sum[1] + sum[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Wide(ref float start, nuint length)
    {
        Vector512<double> a = default, b = default;
        for (nuint i = 0; i < length; i += Lanes.Virtual)
        {
            (Vector512<double> low, Vector512<double> high) = Vector512.Widen(Vector512.LoadUnsafe(ref start, i));
            a = Vector512.FusedMultiplyAdd(low, low, a);
            b = Vector512.FusedMultiplyAdd(high, high, b);
        }

        Vector512<double> sum = a + b;
        return sum.GetLower() + sum.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Narrow(ref float start, nuint length)
    {
        Vector256<double> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i < length; i += Lanes.Virtual)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.LoadUnsafe(ref start, i));
            a += low * low;
            b += high * high;
            (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref start, i + 8));
            c += low * low;
            d += high * high;
        }

        return (a + c) + (b + d);
    }
}
