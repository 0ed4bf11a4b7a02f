using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>h·tanh(softplus h) (Misra, 2019).</summary>
public readonly struct Mish : IElementwise
{
    private const float Bound = 128f, Saturation = 20f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Numerator(Vector<float> e) => Lanes.MultiplyAdd(e, e, e + e);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        // tanh(ln(1 + e)) = n/(n + 2) with n = e(e + 2): no logarithm, no cancellation. From h = 20 on it is 1.
        Vector<float> n = Numerator(VectorMath.ExpBelow(VectorMath.AtMost(h, Saturation)));
        return VectorMath.AtLeast(h, -Bound) * (n / (n + Vector.Create(2f)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        // n/(n+2) + 4he(1+e)/(n+2)², over one denominator.
        Vector<float> h = VectorMath.AtMost(VectorMath.AtLeast(kept, -Bound), Saturation);
        Vector<float> e = VectorMath.ExpBelow(h);
        Vector<float> n = Numerator(e);
        Vector<float> below = n + Vector.Create(2f);
        Vector<float> bend = Vector.Create(4f) * h * Lanes.MultiplyAdd(e, e, e);
        return Lanes.MultiplyAdd(n, below, bend) / (below * below);
    }
}
