using System;
using System.Collections.Generic;
using Xunit;

namespace NetGen.Tests.Initialization;

/// <summary>Drawn weights against the formulas of the literature, written out here once more.</summary>
public class InitMomentTests
{
    // A correct sampler fails one check in 1.7 million; the seed is fixed, so that it fails always or never.
    private const double StandardErrors = 5;

    private const double NormalKurtosis = 3, UniformKurtosis = 1.8, TruncatedKurtosis = 2.3655;

    private delegate (double Mean, double Variance) Formula(int m, int n, bool first);

    private static readonly Dictionary<string, (Func<NetworkParameters> Draw, Formula Formula, double Kurtosis)> Cases = new()
    {
        ["Xavier"] = (() => new XavierNet(1).Parameters, (m, n, first) => (0, 1.0 / m), NormalKurtosis),
        ["XavierUniform"] = (() => new XavierUniformNet(1).Parameters, (m, n, first) => (0, 1.0 / m), UniformKurtosis),
        ["He"] = (() => new HeNet(1).Parameters, (m, n, first) => (0, 2.0 / m), NormalKurtosis),
        ["HeUniform"] = (() => new HeUniformNet(1).Parameters, (m, n, first) => (0, 2.0 / m), UniformKurtosis),
        ["HeTruncated"] = (() => new HeTruncatedNet(1).Parameters, (m, n, first) => (0, 2.0 / m), TruncatedKurtosis),
        ["GlorotUniform"] = (() => new GlorotUniformNet(1).Parameters, (m, n, first) => (0, 2.0 / (m + n)), UniformKurtosis),
        ["GlorotNormal"] = (() => new GlorotNormalNet(1).Parameters, (m, n, first) => (0, 2.0 / (m + n)), NormalKurtosis),
        ["GlorotTruncated"] = (() => new GlorotTruncatedNet(1).Parameters, (m, n, first) => (0, 2.0 / (m + n)), TruncatedKurtosis),
        ["LeCunNormal"] = (() => new LeCunNormalNet(1).Parameters, (m, n, first) => (0, 1.0 / m), TruncatedKurtosis),
        ["TorchDefault"] = (() => new TorchDefaultNet(1).Parameters, (m, n, first) => (0, 1.0 / (3 * m)), UniformKurtosis),
        ["Uniform"] = (() => new UniformNet(1).Parameters, (m, n, first) => (0, 0.3 * 0.3 / 3), UniformKurtosis),
        ["Normal"] = (() => new NormalNet(1).Parameters, (m, n, first) => (0.01, 0.05 * 0.05), NormalKurtosis),
        ["Orthogonal"] = (() => new OrthogonalNet(1).Parameters, (m, n, first) => (0, 1.5 * 1.5 / Math.Max(m, n)), NormalKurtosis),
        ["Sparse"] = (
            () => new SparseNet(1).Parameters, (m, n, first) => (0, 0.02 * 0.02 * (m - Math.Ceiling(0.7 * m)) / m), NormalKurtosis / 0.3),
        ["Siren"] = (
            () => new SirenNet(1).Parameters, (m, n, first) => (0, first ? 1.0 / m / m / 3 : 2.0 / m / 400), UniformKurtosis),
    };

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void MeanAndVariance_LieWithinFiveStandardErrorsOfTheFormula(string name)
    {
        (Func<NetworkParameters> draw, Formula formula, double kurtosis) = Cases[name];
        NetworkParameters parameters = draw();
        for (int layer = 0; layer < 3; layer++)
        {
            WeightView weights = parameters.Weights(layer);
            (double mean, double variance) = formula(weights.Inputs, weights.Units, layer == 0);
            (double measuredMean, double measuredVariance) = Moments(weights);
            Assert.True(weights.Count > 100_000);
            Within(mean, measuredMean, StandardErrors * Math.Sqrt(variance / weights.Count), $"mean of layer {layer}");
            Within(variance, measuredVariance, StandardErrors * variance * Math.Sqrt((kurtosis - 1) / weights.Count), $"variance of layer {layer}");
        }
    }

    [Fact]
    public void Neighbours_AreUncorrelated()
    {
        WeightView weights = new HeNet(1).Parameters.Weights(1);
        double sum = 0;
        for (int u = 0; u < weights.Units; u++)
        {
            for (int i = 1; i < weights.Inputs; i++) sum += (double)weights[u, i] * weights[u, i - 1];
        }

        double count = weights.Units * (weights.Inputs - 1.0);
        Within(0, sum / count / (2.0 / weights.Inputs), StandardErrors / Math.Sqrt(count), "correlation");
    }

    private static (double Mean, double Variance) Moments(WeightView weights)
    {
        double sum = 0, squares = 0;
        for (int u = 0; u < weights.Units; u++)
        {
            for (int i = 0; i < weights.Inputs; i++)
            {
                sum += weights[u, i];
                squares += (double)weights[u, i] * weights[u, i];
            }
        }

        double mean = sum / weights.Count;
        return (mean, (squares / weights.Count) - (mean * mean));
    }

    private static void Within(double expected, double measured, double tolerance, string what) =>
        Assert.True(Math.Abs(measured - expected) <= tolerance, $"The {what} is {measured:G6}, {expected:G6} ± {tolerance:G3} was expected.");
}
