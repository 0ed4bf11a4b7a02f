using System;
using System.Linq;

namespace NetGen.Generator.Tests.Reference;

/// <summary>The losses of one row in double precision, from the definitions in the enum's documentation.</summary>
internal static class ReferenceLoss
{
    /// <summary>The loss of a row: the mean over its outputs, or their sum for categorical cross-entropy.</summary>
    /// <param name="loss">Which loss.</param>
    /// <param name="output">The output layer's activation; log-softmax gives logarithms of what cross-entropy reads.</param>
    /// <param name="y">The outputs.</param>
    /// <param name="t">The targets.</param>
    /// <param name="delta">Huber's δ.</param>
    public static double Of(Loss loss, Activation output, double[] y, double[] t, double delta) => loss switch
    {
        Loss.MeanSquaredError => Mean(y, t, (a, b) => (a - b) * (a - b)),
        Loss.MeanAbsoluteError => Mean(y, t, (a, b) => Math.Abs(a - b)),
        Loss.Huber => Mean(y, t, (a, b) => Huber(Math.Abs(a - b), delta)),
        Loss.BinaryCrossEntropy => Mean(y, t, (a, b) => -(b * Math.Log(a)) - ((1 - b) * Math.Log(1 - a))),
        Loss.CategoricalCrossEntropy => -y.Zip(t, (a, b) => b * (output == Activation.LogSoftmax ? a : Math.Log(a))).Sum(),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "A formula is missing here."),
    };

    /// <summary>How far the outputs are from where the loss's slope jumps.</summary>
    public static double Margin(Loss loss, double[] y, double[] t, double delta) => loss switch
    {
        Loss.MeanAbsoluteError => y.Zip(t, (a, b) => Math.Abs(a - b)).Min(),
        Loss.Huber => y.Zip(t, (a, b) => Math.Abs(Math.Abs(a - b) - delta)).Min(),
        _ => double.PositiveInfinity,
    };

    private static double Mean(double[] y, double[] t, Func<double, double, double> of) => y.Zip(t, of).Average();

    private static double Huber(double distance, double delta) =>
        distance <= delta ? distance * distance / 2 : delta * (distance - (delta / 2));
}
