using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>sin(ωh), the layer of a SIREN (Sitzmann et al., 2020); slope ω·cos(ωh).</summary>
/// <remarks>The product ωh is rounded to float, so that the sine of a large angle is off by up to 6e-8·|ωh|; beyond the floats it is NaN.</remarks>
public readonly struct Sine : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        VectorMath.Sin(parameter * h);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        parameter * VectorMath.Cos(parameter * kept);
}
