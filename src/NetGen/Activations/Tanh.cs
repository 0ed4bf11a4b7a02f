using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>The hyperbolic tangent; slope from the output: 1 − y².</summary>
public readonly struct Tanh : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        VectorMath.Tanh(h);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Lanes.MultiplyAdd(-kept, kept, Vector<float>.One);
}
