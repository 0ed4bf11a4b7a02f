using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>1 / (1 + e⁻ʰ); slope from the output: y(1 − y).</summary>
public readonly struct Sigmoid : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        VectorMath.Sigmoid(h);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Lanes.MultiplyAdd(-kept, kept, kept);
}
