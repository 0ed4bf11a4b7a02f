using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Losses;

/// <summary>(y − t)², summed over rows and outputs; slope 2(y − t).</summary>
/// <remarks>What is said here of rows, sums and NaN holds for every class of this namespace; emitted code calls them.</remarks>
public static class MeanSquaredError
{
    /// <summary>Writes the gradient for the outputs and returns the loss, to the bits that <see cref="Value"/> returns.</summary>
    /// <param name="outputs">
    /// The first of <paramref name="rows"/> rows, <paramref name="stride"/> floats apart; what lies in the padding does not matter.
    /// </param>
    /// <param name="targets">The first of rows·<paramref name="width"/> floats without gaps; nothing behind them is read.</param>
    /// <param name="delta">The first of as many rows as <paramref name="outputs"/>, written, padding to 0; they must not overlap.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="width">The outputs of a row, at least 1.</param>
    /// <param name="stride">The width rounded up to a multiple of 16.</param>
    /// <param name="scale">What the gradient of the summed loss is multiplied by, see <see cref="TrainingBlock.Scale"/>.</param>
    /// <param name="parameter">Huber's δ; other losses do not read it.</param>
    /// <returns>The loss summed over outputs and rows, not a mean, and not scaled. NaN in an output or a target makes it NaN.</returns>
    public static double Gradient(
        ref float outputs, ref float targets, ref float delta, int rows, int width, int stride, float scale, float parameter) =>
        ElementwiseLoss.Gradient<Formula>(ref outputs, ref targets, ref delta, rows, width, stride, scale, parameter);

    /// <summary>The loss.</summary>
    /// <param name="outputs">As for <see cref="Gradient"/>.</param>
    /// <param name="targets">As for <see cref="Gradient"/>.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="width">The outputs of a row, at least 1.</param>
    /// <param name="stride">The width rounded up to a multiple of 16.</param>
    /// <param name="parameter">Huber's δ; other losses do not read it.</param>
    /// <returns>As for <see cref="Gradient"/>: the same bits at every vector width.</returns>
    public static double Value(ref float outputs, ref float targets, int rows, int width, int stride, float parameter) =>
        ElementwiseLoss.Value<Formula>(ref outputs, ref targets, rows, width, stride, parameter);

    private readonly struct Formula : IElementwiseLoss
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Value(Vector<float> y, Vector<float> t, Vector<float> parameter)
        {
            Vector<float> d = y - t;
            return d * d;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Slope(Vector<float> y, Vector<float> t, Vector<float> parameter)
        {
            Vector<float> d = y - t;
            return d + d;
        }
    }
}
