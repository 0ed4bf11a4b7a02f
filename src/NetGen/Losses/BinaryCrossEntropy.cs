using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>−t ln y − (1 − t) ln(1 − y) of probabilities, summed over rows and outputs; slope (y − t) / (y(1 − y)).</summary>
/// <remarks>
/// Guarded as in PyTorch: no logarithm counts less than −100, and the slope's divisor is at least 10⁻¹², so that an output of exactly 0
/// or 1 gives finite numbers. An output outside [0, 1] is no probability: the loss becomes NaN. Behind a sigmoid,
/// <see cref="SigmoidCrossEntropy"/> needs no guards.
/// </remarks>
public static class BinaryCrossEntropy
{
    /// <summary>What a logarithm counts at least.</summary>
    internal const float LeastLog = -100f;

    /// <summary>What a slope is divided by at least.</summary>
    internal const float LeastDivisor = 1e-12f;

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
            Vector<float> positive = VectorMath.AtLeast(VectorMath.Log(y), LeastLog);
            Vector<float> negative = VectorMath.AtLeast(VectorMath.Log1p(-y), LeastLog);
            return Lanes.MultiplyAdd(t - Vector<float>.One, negative, -t * positive);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter) =>
            (y - t) / VectorMath.AtLeast((Vector<float>.One - y) * y, LeastDivisor);
    }
}
