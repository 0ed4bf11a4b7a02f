using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>Binary cross-entropy of σ(h), from the pre-activations: max(h, 0) − ht + ln(1 + e^−|h|); slope σ(h) − t.</summary>
/// <remarks>Finite for every finite h and t short of overflow; PyTorch's <c>BCEWithLogitsLoss</c>.</remarks>
public static class SigmoidCrossEntropy
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
        public static Vector<float> Value(Vector<float> y, Vector<float> t, Vector<float> parameter)
        {
            Vector<float> tail = VectorMath.Log1p(VectorMath.ExpBelow(-Vector.Abs(y)));
            return Lanes.MultiplyAdd(-y, t, VectorMath.AtLeast(y, 0f)) + tail;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter) => VectorMath.Sigmoid(y) - t;
    }
}
