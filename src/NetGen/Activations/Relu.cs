using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Activations;

/// <summary>max(0, h), NaN kept; slope 0 at 0.</summary>
public readonly struct Relu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.LessThanOrEqual(h, Vector<float>.Zero), Vector<float>.Zero, h);

    /// <inheritdoc/>
    public static bool IsWide => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ApplyWide(Vector512<float> h) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(h, Vector512<float>.Zero), Vector512<float>.Zero, h);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Vector.ConditionalSelect(Vector.GreaterThan(kept, Vector<float>.Zero), Vector<float>.One, Vector<float>.Zero);
}
