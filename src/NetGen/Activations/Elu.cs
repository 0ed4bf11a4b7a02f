using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>h where h &gt; 0, else α(eʰ − 1); slope from the output: y + α below 0 (α ≥ 0).</summary>
public readonly struct Elu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.GreaterThan(h, Vector<float>.Zero), h, parameter * VectorMath.Expm1(h));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.GreaterThan(kept, Vector<float>.Zero), Vector<float>.One, kept + parameter);
}
