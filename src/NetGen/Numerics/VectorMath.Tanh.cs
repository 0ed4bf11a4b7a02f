using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    private const float TanhIsOne = 9.02f;
    private const float TanhP1 = 0.13382682f, TanhP2 = 0.0034974515f, TanhP3 = 2.0635718e-05f, TanhP4 = 1.33841604e-08f;
    private const float TanhQ1 = 0.46716008f, TanhQ2 = 0.025884338f, TanhQ3 = 0.00032885064f, TanhQ4 = 7.7901996e-07f;

    /// <summary>The hyperbolic tangent, within 6 ulp; ±0 and denormals kept, exactly ±1 from |x| = 9.02 on, never beyond.</summary>
    /// <param name="x">Any floats.</param>
    /// <remarks>
    /// x·P(x²)/Q(x²), both of degree 4, fitted to a relative error of 2.2e-8: sixteen instructions, where 1 − e^−2|x| takes twice the time
    /// for half the error. The polynomials do not wait for each other, and start from 1, so that tiny numbers stay what they are.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        Vector<float> magnitude = AtMost(Vector.Abs(x), TanhIsOne), z = magnitude * magnitude;
        Vector<float> p = Fma(Vector.Create(TanhP4), z, TanhP3);
        Vector<float> q = Fma(Vector.Create(TanhQ4), z, TanhQ3);
        p = Fma(p, z, TanhP2);
        q = Fma(q, z, TanhQ2);
        p = Fma(p, z, TanhP1);
        q = Fma(q, z, TanhQ1);
        Vector<float> ratio = magnitude * Fma(p, z, 1f) / Fma(q, z, 1f);
        return WithSignOf(x, AtMost(ratio, 1f));
    }

    /// <summary>The same of sixteen numbers, operation by operation; called only where vectors of 512 bits are in hardware.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> magnitude = Vector512.MinNative(Vector512.Create(TanhIsOne), Vector512.Abs(x)), z = magnitude * magnitude;
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(TanhP4), z, Vector512.Create(TanhP3));
        Vector512<float> q = Vector512.FusedMultiplyAdd(Vector512.Create(TanhQ4), z, Vector512.Create(TanhQ3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TanhP2));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(TanhQ2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TanhP1));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(TanhQ1));
        Vector512<float> one = Vector512<float>.One;
        Vector512<float> ratio = magnitude * Vector512.FusedMultiplyAdd(p, z, one) / Vector512.FusedMultiplyAdd(q, z, one);
        return Vector512.ConditionalSelect(Vector512.Create(-0f), x, Vector512.MinNative(one, ratio));
    }

    /// <summary>The magnitude with the sign bit of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> WithSignOf(Vector<float> x, Vector<float> magnitude) =>
        Vector.ConditionalSelect(Vector.AsVectorInt32(Vector.Create(-0f)), x, magnitude);
}
