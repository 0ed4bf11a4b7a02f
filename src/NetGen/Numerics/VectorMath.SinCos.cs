using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    private const float TrigonometricBound = 262144f;

    /// <summary>The sine of x radians; absolute error below 1.5e-7 for every finite float, ±0 kept, NaN for ±∞.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sin(Vector<float> x)
    {
        Vector<float> magnitude = Vector.Abs(x);
        Vector<int> quadrant = ReduceByHalfPi(magnitude, out Vector<float> r);
        return SinOfReduced(quadrant, r) ^ (x & Vector.Create(-0f));
    }

    /// <summary>The cosine of x radians; absolute error below 1.5e-7 for every finite float, NaN for ±∞.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Cos(Vector<float> x) =>
        SinOfReduced(ReduceByHalfPi(Vector.Abs(x), out Vector<float> r) + Vector<int>.One, r);

    /// <summary>x = n·π/2 + r with |r| a little above π/4 at most, for x ≥ 0; of n only the two low bits matter.</summary>
    /// <remarks>
    /// Cody and Waite's subtraction up to 2¹⁸, π/2 in three parts of 24 bits: the first product-difference is exact because of the FMA.
    /// Beyond, where no network should be, exact integer arithmetic lane by lane.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> ReduceByHalfPi(Vector<float> x, out Vector<float> r)
    {
        const float TwoOverPi = 0.636619747f, Part1 = 1.57079625f, Part2 = 7.54978942e-08f, Part3 = 5.39030253e-15f;
        Vector<float> shifted = Fma(x, TwoOverPi, Vector.Create(RoundingShift));
        Vector<float> n = shifted - Vector.Create(RoundingShift);
        r = Fma(n, -Part3, Fma(n, -Part2, Fma(n, -Part1, x)));
        Vector<int> quadrant = Vector.AsVectorInt32(shifted);
        if (Vector.GreaterThanAny(x, Vector.Create(TrigonometricBound)))
        {
            // A copy, so that r itself has no address and stays in a register.
            Vector<float> rest = r;
            quadrant = PayneHanek.Reduce(x, quadrant, ref rest, TrigonometricBound);
            r = rest;
        }

        return quadrant;
    }

    /// <summary>sin(quadrant·π/2 + r) from both series on |r| ≤ 0.801: sine to r⁷ (error 2.2e-9), cosine to r⁸ (error 1.3e-10).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> SinOfReduced(Vector<int> quadrant, Vector<float> r)
    {
        Vector<float> t = r * r;
        Vector<float> s = Fma(Vector.Create(-0.000194842738f), t, 0.00833189301f);
        Vector<float> c = Fma(Vector.Create(2.4428211e-05f), t, -0.00138872885f);
        s = Fma(s, t, -0.166666493f);
        c = Fma(c, t, 0.0416666456f);
        s = Fma(s * t, r, r);
        c = Fma(c, t, -0.5f);
        c = Fma(c, t, 1f);
        Vector<int> even = Vector.Equals(quadrant & Vector<int>.One, Vector<int>.Zero);
        Vector<int> sign = Vector.ShiftLeft(quadrant & Vector.Create(2), 30);
        return Vector.ConditionalSelect(even, s, c) ^ Vector.AsVectorSingle(sign);
    }
}
