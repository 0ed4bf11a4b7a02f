using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>½(y − t)² where |y − t| ≤ δ, else δ(|y − t| − ½δ), summed over rows and outputs (Huber, 1964); slope y − t cut at ±δ.</summary>
/// <remarks>With c the difference cut at ±δ, both branches are c(d − ½c).</remarks>
public static class Huber
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
            Vector<float> d = y - t, c = Cut(d, parameter);
            return c * Lanes.MultiplyAdd(Vector.Create(-0.5f), c, d);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter) => Cut(y - t, parameter);

        // Bounds stand first, so that NaN comes through: see VectorMath.AtMost.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<float> Cut(Vector<float> d, Vector<float> delta) =>
            Vector.MinNative(delta, Vector.MaxNative(-delta, d));
    }
}
