using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>clip(h, 0, 6); slope 1 inside, 0 at the clips and outside.</summary>
public readonly struct Relu6 : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        VectorMath.AtMost(Relu.Apply(h, parameter), 6f);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<int> inside = Vector.GreaterThan(kept, Vector<float>.Zero) & Vector.LessThan(kept, Vector.Create(6f));
        return Vector.ConditionalSelect(inside, Vector<float>.One, Vector<float>.Zero);
    }
}
