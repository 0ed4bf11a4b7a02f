using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>hσ(h), also called swish; slope σ(1 + h(1 − σ)).</summary>
public readonly struct Silu : IElementwise
{
    private const float Bound = 128f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        // σ is 0 from −104 down, where an infinite h would give NaN.
        return VectorMath.AtLeast(h, -Bound) * VectorMath.Sigmoid(h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<float> h = VectorMath.AtMost(VectorMath.AtLeast(kept, -Bound), Bound);
        Vector<float> s = VectorMath.Sigmoid(h);
        return Lanes.MultiplyAdd(h * s, Vector<float>.One - s, s);
    }
}
