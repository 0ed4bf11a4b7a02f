using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>eˣ − 1 without cancellation near 0, within 2 ulp; −1 for large negative x, +∞ above 88.72, and ±0 kept.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Expm1(Vector<float> x)
    {
        Vector<int> n = ReduceByLn2(AtLeast(AtMost(x, 89f), -17.4f), out Vector<float> r);

        // 2ⁿp + (2ⁿ − 1), all halved so that 2¹²⁸ does not overflow before the result does.
        Vector<float> scale = PowerOfTwo(n - Vector<int>.One);
        Vector<float> halved = Fma(scale, Expm1OfReduced(r), scale - Vector.Create(0.5f));
        Vector<int> tiny = Vector.LessThan(Vector.Abs(x), Vector.Create(2.98023224e-08f));
        return Vector.ConditionalSelect(tiny, x, halved + halved);
    }

    /// <summary>|eˣ − 1| = 1 − eˣ for −60 ≤ x ≤ 0 (or NaN), never above 1; what tanh and erf are made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> OneMinusExp(Vector<float> x)
    {
        Vector<float> scale = PowerOfTwo(ReduceByLn2(x, out Vector<float> r));
        return Vector.Abs(Fma(scale, Expm1OfReduced(r), scale - Vector<float>.One));
    }

    /// <summary>r + r²q(r): q of degree 4, fitted to eʳ − 1 on |r| ≤ 0.3476; relative error of the fit 1.5e-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Expm1OfReduced(Vector<float> r)
    {
        Vector<float> q = Fma(Vector.Create(0.00139471819f), r, 0.00836721994f);
        q = Fma(q, r, 0.0416663922f);
        q = Fma(q, r, 0.166665375f);
        q = Fma(q, r, 0.5f);
        return Fma(q * r, r, r);
    }
}
