using System.Numerics;

namespace NetGen.Losses;

/// <summary>
/// A loss that is the sum of a function of one output and its target, and that function's slope; a type argument of
/// <see cref="ElementwiseLoss"/>.
/// </summary>
/// <remarks>NaN in the output or the target gives NaN out of both, so that training stops instead of learning from it.</remarks>
internal interface IElementwiseLoss
{
    /// <summary>ℓ(y, t).</summary>
    /// <param name="y">Outputs, or pre-activations for a loss that includes the activation.</param>
    /// <param name="t">Targets.</param>
    /// <param name="parameter">Huber's δ in every lane; otherwise not read.</param>
    static abstract Vector<float> Value(Vector<float> y, Vector<float> t, Vector<float> parameter);

    /// <summary>∂ℓ/∂y.</summary>
    /// <param name="y">As for <see cref="Value"/>.</param>
    /// <param name="t">Targets.</param>
    /// <param name="parameter">As for <see cref="Value"/>.</param>
    static abstract Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter);
}
