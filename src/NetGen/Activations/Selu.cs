using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>λh where h &gt; 0, else λα(eʰ − 1); slope from the output: y + λα below 0 (Klambauer et al., 2017).</summary>
public readonly struct Selu : IElementwise
{
    internal const float Lambda = 1.0507009873554805f, LambdaAlpha = (float)(1.0507009873554805 * 1.6732632423543772);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        Vector<float> scaled = Vector.Create(Lambda) * h;
        Vector<float> curved = Vector.Create(LambdaAlpha) * VectorMath.Expm1(h);
        return Vector.ConditionalSelect(Vector.GreaterThan(h, Vector<float>.Zero), scaled, curved);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<float> curved = kept + Vector.Create(LambdaAlpha);
        return Vector.ConditionalSelect(Vector.GreaterThan(kept, Vector<float>.Zero), Vector.Create(Lambda), curved);
    }
}
