using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Losses;

/// <summary>|y − t|, summed over rows and outputs; slope the sign of y − t, 0 where they are equal.</summary>
public static class MeanAbsoluteError
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
        public static Vector<float> Value(Vector<float> y, Vector<float> t, Vector<float> parameter) => Vector.Abs(y - t);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter)
        {
            Vector<float> d = y - t;
            Vector<float> one = Vector<float>.One, zero = Vector<float>.Zero;
            Vector<float> above = Vector.ConditionalSelect(Vector.GreaterThan(d, zero), one, zero);
            Vector<float> sign = Vector.ConditionalSelect(Vector.LessThan(d, zero), -one, above);
            return Vector.ConditionalSelect(Vector.Equals(d, d), sign, d);
        }
    }
}
