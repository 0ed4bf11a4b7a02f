using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>ln(1 + eʰ) as max(h, 0) + ln(1 + e^−|h|); slope from the output: σ(h) = 1 − e⁻ʸ.</summary>
public readonly struct Softplus : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        Vector<float> tail = VectorMath.Log1p(VectorMath.ExpBelow(-Vector.Abs(h)));
        return VectorMath.AtLeast(h, 0f) + tail;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        -VectorMath.Expm1(-kept);
}
