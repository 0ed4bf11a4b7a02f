using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1505.</summary>
public sealed class LearningRateTests
{
    // One linear layer: Θ = m v + 1 = 10.
    private const string Linear = "[Input(1, StandardDeviation = 3)]\n[Dense(1)]\n";

    [Fact]
    public void RateFarAboveTheBound_IsReportedAtTheRate() => Assert.Equal(
        ["Set LearningRate to 0.1"],
        RuleRun.AssertReports(
            "NG1505", DiagnosticSeverity.Warning, "LearningRate = 1", Linear + "[TrainedWith<Sgd>(LearningRate = 1)]",
            "1 × Θ 10 = 10", "is likely to diverge above about 0.1"));

    [Fact]
    public void Momentum_RaisesTheBound()
    {
        RuleRun.AssertReports("NG1505", DiagnosticSeverity.Warning, "LearningRate = 0.5", Linear + "[TrainedWith<Sgd>(LearningRate = 0.5)]");
        Assert.Equal(
            ["Set LearningRate to 0.19"],
            RuleRun.AssertReports(
                "NG1505", DiagnosticSeverity.Info, "LearningRate = 0.5", Linear + "[TrainedWith<Sgd>(LearningRate = 0.5, Momentum = 0.9)]", "above about 0.19"));
    }

    [Theory]
    [InlineData("[TrainedWith<Sgd>(LearningRate = 0.19)]")]
    [InlineData("[TrainedWith<Sgd>]")]
    [InlineData("[TrainedWith<Adam>(LearningRate = 1)]")]
    [InlineData("[Loss(Loss.MeanAbsoluteError)]\n[TrainedWith<Sgd>(LearningRate = 1)]")]
    [InlineData("")]
    public void FittingRate_OrOtherTraining_IsSilent(string rest) => RuleRun.AssertSilent("NG1505", Linear + rest);

    [Theory]
    [InlineData("[Dense(10)]", 1)]
    [InlineData("[Dense(10)]\n[Loss(Loss.Huber)]", 2)]
    [InlineData("[Dense(10, Activation.Softmax)]", 2)]
    [InlineData("[Dense(10, Activation.Sigmoid)]", 8)]
    public void Curvature_OfOtherLosses_ScalesTheBound(string layer, int flatter)
    {
        // 10/10 for the mean over ten outputs, less where the loss curves less.
        double bound = flatter;
        string Network(double times) => System.FormattableString.Invariant(
            $"[Input(1, StandardDeviation = 3)]\n{layer}\n[TrainedWith<Sgd>(LearningRate = {bound * times})]");
        Assert.Equal(DiagnosticSeverity.Warning, RuleRun.Diagnose(Network(4.01)).Single(diagnostic => diagnostic.Id == "NG1505").Severity);
        Assert.Equal(DiagnosticSeverity.Info, RuleRun.Diagnose(Network(3.99)).Single(diagnostic => diagnostic.Id == "NG1505").Severity);
        Assert.DoesNotContain(RuleRun.Diagnose(Network(1.99)), diagnostic => diagnostic.Id == "NG1505");
    }

    [Theory]
    [InlineData(0.001, new[] { "NG1201" })]
    [InlineData(0.1, new[] { "NG1201", "NG1505" })]
    public void Weights_AreTheRootWhereTheRateFitsFittingOnes(double rate, string[] ids)
    {
        // With Xavier's weights Θ is 461, with fours in the first layer above 7,000.
        string attributes = System.FormattableString.Invariant(
            $"[Input(1, StandardDeviation = 3)]\n[Dense(50, Activation.Linear, Init.Constant, Value = 4)]\n[Dense(1, Activation.Linear, Init.Constant, Value = 0.14)]\n[TrainedWith<Sgd>(LearningRate = {rate})]");
        Assert.Equal(ids, RuleRun.Diagnose(attributes).Where(one => one.Severity == DiagnosticSeverity.Warning).Select(one => one.Id));
    }

    [Fact]
    public void OutputsSlope_AndBatch_Count()
    {
        // Θ = 65; behind tanh the squared error curves E φ'² = 0.464 times as much, and 64 independent inputs have only a batch of 32 in common.
        RuleRun.AssertReports(
            "NG1505", DiagnosticSeverity.Info, "LearningRate = 2.5",
            "[Input(64)]\n[Dense(1, Activation.Tanh)]\n[Target(Minimum = -1, Maximum = 1)]\n[TrainedWith<Sgd>(LearningRate = 2.5)]", "Θ 0.943 ");
    }

    [Fact]
    public void FixedRate_IsStableForSamplesThatAreAlike()
    {
        // All the trace counts then: 65 instead of a 32nd of it.
        const string Net = "[Input(64)]\n[Dense(1)]\n[TrainedWith<Sgd>(LearningRate = 10)]";
        Assert.Equal(["Set LearningRate to 0.015"], RuleRun.AssertReports(
            "NG1505", DiagnosticSeverity.Warning, "LearningRate = 10", Net, "may diverge above about 0.0154, and is likely to above 0.492, however little"));
    }

    [Fact]
    public void WhatSamplesHaveInCommon_Counts()
    {
        // E φ = √(2/2π) behind He's weights: 100·E φ² becomes 100·(E φ)², and E φ'² = ½ becomes (E φ')² = ¼.
        double common = (100 / System.Math.PI) + 1 + 0.25;
        string layers = "[Input(64)]\n[Dense(100, Activation.Relu, BiasInit = BiasInit.Zeros)]\n[Dense(1)]\n[TrainedWith<Sgd>(LearningRate = 0.2)]";
        RuleRun.AssertReports("NG1505", DiagnosticSeverity.Warning, "LearningRate = 0.2", layers, System.FormattableString.Invariant($"Θ {common:F1} "));
    }
}
