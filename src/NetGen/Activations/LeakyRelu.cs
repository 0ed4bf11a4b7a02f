using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Activations;

/// <summary>h where h &gt; 0, else αh; slope α at 0, from the output (α ≥ 0, so that the output has the sign of h).</summary>
public readonly struct LeakyRelu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.GreaterThan(h, Vector<float>.Zero), h, parameter * h);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.GreaterThan(kept, Vector<float>.Zero), Vector<float>.One, parameter);
}
