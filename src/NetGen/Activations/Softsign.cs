using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>h / (1 + |h|), ±1 at ±∞; slope from the output: (1 − |y|)².</summary>
public readonly struct Softsign : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        // ∞/∞ would be NaN; from 2¹²⁶ on the quotient is ±1 anyway.
        Vector<float> stopped = VectorMath.AtMost(VectorMath.AtLeast(h, -8.5e37f), 8.5e37f);
        return stopped / (Vector<float>.One + Vector.Abs(stopped));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<float> root = Vector<float>.One - Vector.Abs(kept);
        return root * root;
    }
}
