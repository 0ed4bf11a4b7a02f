using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>clip(h/6 + ½, 0, 1); slope 1/6 inside, 0 at the clips and outside.</summary>
public readonly struct HardSigmoid : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        // h + 3 is exact near the lower clip, where h/6 + ½ would be off by the rounding of 1/6.
        Vector<float> shifted = VectorMath.AtMost(VectorMath.AtLeast(h + Vector.Create(3f), 0f), 6f);
        return shifted * Vector.Create(1f / 6f);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<int> inside = Vector.GreaterThan(kept, Vector<float>.Zero) & Vector.LessThan(kept, Vector<float>.One);
        return Vector.ConditionalSelect(inside, Vector.Create(1f / 6f), Vector<float>.Zero);
    }
}
