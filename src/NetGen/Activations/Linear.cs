using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Activations;

/// <summary>h; slope 1.</summary>
public readonly struct Linear : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter) =>
        h;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter) =>
        Vector<float>.One;
}
