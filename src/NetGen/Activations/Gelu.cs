using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>hΦ(h) with the normal distribution function from erf; absolute error about 1e-7·|h|. Slope Φ(h) + h·pdf(h).</summary>
public readonly struct Gelu : IElementwise
{
    private const float Bound = 64f;

    /// <summary>Φ(h) = ½ + ½ erf(h/√2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> HalvedErfPlusHalf(Vector<float> h)
    {
        Vector<float> half = Vector.Create(0.5f);
        return Lanes.MultiplyAdd(half, VectorMath.Erf(h * Vector.Create(0.707106781f)), half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        // Where Φ is 0 an infinite h would give NaN, so h stops at −Bound.
        return VectorMath.AtLeast(h, -Bound) * HalvedErfPlusHalf(h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<float> h = VectorMath.AtMost(VectorMath.AtLeast(kept, -Bound), Bound);
        Vector<float> density = Vector.Create(0.398942280f) * VectorMath.ExpBelow(Vector.Create(-0.5f) * h * h);
        return Lanes.MultiplyAdd(h, density, HalvedErfPlusHalf(h));
    }
}
