using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Losses;

namespace NetGen.Tests.Losses;

internal delegate double GradientCode(
    ref float outputs, ref float targets, ref float delta, int rows, int width, int stride, float scale, float parameter);

internal delegate double ValueCode(ref float outputs, ref float targets, int rows, int width, int stride, float parameter);

/// <summary>A loss as emitted code calls it, and what it should be, in double precision.</summary>
/// <param name="Gradient">Writes the gradient.</param>
/// <param name="Value">The loss alone.</param>
/// <param name="Reference">The loss of one row of outputs and targets.</param>
/// <param name="Output">Turns a number from 0 to 1 into an output.</param>
/// <param name="Target">Turns a number from 0 to 1 into a target.</param>
internal sealed record LossCase(
    GradientCode Gradient,
    ValueCode Value,
    Func<double[], double[], double> Reference,
    Func<double, double> Output,
    Func<double, double> Target)
{
    public const float HuberDelta = 0.7f;

    public static readonly IReadOnlyDictionary<string, LossCase> All = new Dictionary<string, LossCase>
    {
        [nameof(MeanSquaredError)] = new(
            MeanSquaredError.Gradient, MeanSquaredError.Value, Sum((y, t) => (y - t) * (y - t)), Signed, Signed),
        [nameof(MeanAbsoluteError)] = new(
            MeanAbsoluteError.Gradient, MeanAbsoluteError.Value, Sum((y, t) => Math.Abs(y - t)), Signed, Signed),
        [nameof(Huber)] = new(Huber.Gradient, Huber.Value, Sum(HuberOf), Signed, Signed),
        [nameof(BinaryCrossEntropy)] = new(
            BinaryCrossEntropy.Gradient, BinaryCrossEntropy.Value,
            Sum((y, t) => -(t * Math.Log(y)) - ((1 - t) * Math.Log(1 - y))), Probability, u => u),
        [nameof(SigmoidCrossEntropy)] = new(
            SigmoidCrossEntropy.Gradient, SigmoidCrossEntropy.Value,
            Sum((h, t) => (t * SoftplusOf(-h)) + ((1 - t) * SoftplusOf(h))), Signed, u => u),
        [nameof(CategoricalCrossEntropy)] = new(
            CategoricalCrossEntropy.Gradient, CategoricalCrossEntropy.Value, Sum((y, t) => -t * Math.Log(y)), Probability, u => u),
        [nameof(SoftmaxCrossEntropy)] = new(SoftmaxCrossEntropy.Gradient, SoftmaxCrossEntropy.Value, OfLogits, Signed, u => u),
    };

    private static Func<double[], double[], double> Sum(Func<double, double, double> loss) =>
        (y, t) => y.Zip(t, loss).Sum();

    private static double OfLogits(double[] h, double[] t)
    {
        double max = h.Max(), logSum = max + Math.Log(h.Sum(x => Math.Exp(x - max)));
        return h.Zip(t, (x, w) => w * (logSum - x)).Sum();
    }

    private static double HuberOf(double y, double t)
    {
        double d = Math.Abs(y - t);
        return d <= HuberDelta ? d * d / 2 : HuberDelta * (d - (HuberDelta / 2.0));
    }

    private static double SoftplusOf(double h) => Math.Max(h, 0) + Math.Log(1 + Math.Exp(-Math.Abs(h)));

    private static double Signed(double u) => (6 * u) - 3;

    private static double Probability(double u) => 0.02 + (0.96 * u);
}
