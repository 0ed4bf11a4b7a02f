using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Activations;

/// <summary>max(0, h), NaN kept; slope 0 at 0.</summary>
public readonly struct Relu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.LessThanOrEqual(h, Vector<float>.Zero), Vector<float>.Zero, h);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.GreaterThan(kept, Vector<float>.Zero), Vector<float>.One, Vector<float>.Zero);
}
