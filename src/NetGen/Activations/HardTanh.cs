using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>clip(h, −1, 1); slope 1 inside, 0 at the clips and outside.</summary>
public readonly struct HardTanh : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        VectorMath.AtMost(VectorMath.AtLeast(h, -1f), 1f);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(kept), Vector<float>.One), Vector<float>.One, Vector<float>.Zero);
}
