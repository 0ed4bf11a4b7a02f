using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Samples.XSinX;
using Xunit;

namespace NetGen.Samples.Tests;

/// <summary>The experiment in its small setting, P1s, over ten seeds.</summary>
public class XSinXTests(XSinXTests.Results results) : IClassFixture<XSinXTests.Results>
{
    private const int U1 = 0, U5 = 1;

    [Fact]
    public void UnitWeights_LearnOnEverySeed()
    {
        Assert.True(Median(U1) < 0.06, $"The median is {Median(U1)}.");
        Assert.All(Tests(U1), error => Assert.True(error < 0.25, $"{error}"));
    }

    [Fact]
    public void WeightsFiveTimesAsWide_GeneraliseOnNoSeed()
    {
        Assert.All(Tests(U5), error => Assert.True(error > 1, $"{error}"));
        Assert.True(Median(U5) / Median(U1) > 50, $"The ratio is {Median(U5) / Median(U1)}.");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ScaledWeights_LearnBest(int scenario) => Assert.True(Median(scenario) < 0.03, $"The median is {Median(scenario)}.");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void MeasuredSignal_IsWhatTheAnalysisPredicts(int scenario)
    {
        // Averaged over ten networks and 100 points: layers of 100 units leave a spread below 0.01, the recursion a bias below 0.02.
        IReadOnlyList<LayerSignal> predicted = results.Outcomes[scenario].Scenario.Predict(Setting.P1Small);
        for (int layer = 0; layer < predicted.Count; layer++)
        {
            LayerSignal measured = results.Outcomes[scenario].MeanSignal(layer);
            Assert.Equal(predicted[layer].MeanSlope, measured.MeanSlope, 0.03);
            Assert.Equal(predicted[layer].SaturatedShare, measured.SaturatedShare, 0.03);
        }
    }

    private double Median(int scenario) => results.Outcomes[scenario].Of(trial => trial.Test).Median;

    private IEnumerable<double> Tests(int scenario) => results.Outcomes[scenario].Trials.Select(trial => trial.Test);

    /// <summary>One run serves all tests.</summary>
    public sealed class Results
    {
        public IReadOnlyList<Outcome> Outcomes { get; } = Experiment.Run(Setting.P1Small, Scenario.All, seeds: 10);
    }
}
