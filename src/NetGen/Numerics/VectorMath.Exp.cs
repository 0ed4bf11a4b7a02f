using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>eˣ, within 2 ulp; overflows to +∞ above 88.72, and goes down through the denormals to 0 at −103.97.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x) => ExpBelow(AtMost(x, 89f));

    /// <summary>eˣ for arguments that are at most 89 (or NaN): saves the upper clamp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> ExpBelow(Vector<float> x)
    {
        Vector<float> clamped = AtLeast(x, -104f);
        Vector<int> n = ReduceByLn2(clamped, out Vector<float> r);
        // Two factors: neither overflows, and a denormal result is rounded by the last multiplication alone.
        Vector<int> half = Vector.ShiftRightArithmetic(n, 1);
        return ExpOfReduced(r) * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>x = n·ln 2 + r with |r| ≤ ½ ln 2; r carries one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> ReduceByLn2(Vector<float> x, out Vector<float> r)
    {
        const float Log2E = 1.44269504f;
        Vector<float> shifted = Fma(x, Log2E, Vector.Create(RoundingShift));
        Vector<float> n = shifted - Vector.Create(RoundingShift);
        r = Fma(n, -Ln2Low, Fma(n, -Ln2High, x));
        return Vector.AsVectorInt32(shifted) - Vector.Create(RoundingShiftBits);
    }

    /// <summary>1 + r + r²q(r): q of degree 4, fitted to eʳ on |r| ≤ 0.3476; relative error of the fit 3.4e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ExpOfReduced(Vector<float> r)
    {
        Vector<float> q = Fma(Vector.Create(0.00139218289f), r, 0.00836950541f);
        q = Fma(q, r, 0.0416665785f);
        q = Fma(q, r, 0.166665137f);
        q = Fma(q, r, 0.5f);
        return Fma(Fma(q, r, 1f), r, 1f);
    }
}
