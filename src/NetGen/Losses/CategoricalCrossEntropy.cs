using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>−Σ t ln y of probabilities, summed over rows; slope −t/y.</summary>
/// <remarks>
/// Guarded as <see cref="BinaryCrossEntropy"/>; a negative output makes the loss NaN. Behind softmax and log-softmax,
/// <see cref="SoftmaxCrossEntropy"/> takes this loss's place and needs no guards.
/// </remarks>
public static class CategoricalCrossEntropy
{
    /// <inheritdoc cref="MeanSquaredError.Gradient"/>
    public static double Gradient(
        ref float outputs, ref float targets, ref float delta, int rows, int width, int stride, float scale, float parameter) =>
        ElementwiseLoss.Gradient<Formula>(ref outputs, ref targets, ref delta, rows, width, stride, scale, parameter);

    /// <inheritdoc cref="MeanSquaredError.Value"/>
    public static double Value(ref float outputs, ref float targets, int rows, int width, int stride, float parameter) =>
        ElementwiseLoss.Value<Formula>(ref outputs, ref targets, rows, width, stride, parameter);

    private readonly struct Formula : IElementwiseLoss
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Value(Vector<float> y, Vector<float> t, Vector<float> parameter) =>
            -t * VectorMath.AtLeast(VectorMath.Log(y), BinaryCrossEntropy.LeastLog);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter) =>
            -t / VectorMath.AtLeast(y, BinaryCrossEntropy.LeastDivisor);
    }
}
