using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1505.</summary>
public sealed class LearningRateTests
{
    // One linear layer: Θ = m v + 1 = 100.
    private const string Linear = "[Input(99)]\n[Dense(1)]\n";

    [Fact]
    public void RateFarAboveTheBound_IsReportedAtTheRate() => Assert.Equal(
        ["Set LearningRate to 0.01"],
        RuleRun.AssertReports(
            "NG1505", DiagnosticSeverity.Warning, "LearningRate = 0.1", Linear + "[TrainedWith<Sgd>(LearningRate = 0.1)]",
            "0.1 × Θ 100 = 10", "below about 1 "));

    [Fact]
    public void Momentum_RaisesTheBound()
    {
        RuleRun.AssertReports("NG1505", DiagnosticSeverity.Warning, "LearningRate = 0.05", Linear + "[TrainedWith<Sgd>(LearningRate = 0.05)]");
        Assert.Equal(
            ["Set LearningRate to 0.019"],
            RuleRun.AssertReports(
                "NG1505", DiagnosticSeverity.Info, "LearningRate = 0.05", Linear + "[TrainedWith<Sgd>(LearningRate = 0.05, Momentum = 0.9)]", "1.9"));
    }

    [Theory]
    [InlineData("[TrainedWith<Sgd>(LearningRate = 0.019)]")]
    [InlineData("[TrainedWith<Sgd>]")]
    [InlineData("[TrainedWith<Adam>(LearningRate = 0.1)]")]
    [InlineData("[Loss(Loss.MeanAbsoluteError)]\n[TrainedWith<Sgd>(LearningRate = 0.1)]")]
    [InlineData("")]
    public void FittingRate_OrOtherTraining_IsSilent(string rest) => RuleRun.AssertSilent("NG1505", Linear + rest);

    [Theory]
    [InlineData("[Dense(10)]", 1)]
    [InlineData("[Dense(10)]\n[Loss(Loss.Huber)]", 2)]
    [InlineData("[Dense(10, Activation.Softmax)]", 2)]
    [InlineData("[Dense(10, Activation.Sigmoid)]", 8)]
    public void Curvature_OfOtherLosses_ScalesTheBound(string layer, int flatter)
    {
        // 100/10 for the mean over ten outputs, less where the loss curves less.
        double bound = flatter / 10.0;
        string Network(double times) => System.FormattableString.Invariant($"[Input(99)]\n{layer}\n[TrainedWith<Sgd>(LearningRate = {bound * times})]");
        Assert.Equal(DiagnosticSeverity.Warning, RuleRun.Diagnose(Network(4.01)).Single(diagnostic => diagnostic.Id == "NG1505").Severity);
        Assert.Equal(DiagnosticSeverity.Info, RuleRun.Diagnose(Network(3.99)).Single(diagnostic => diagnostic.Id == "NG1505").Severity);
        Assert.DoesNotContain(RuleRun.Diagnose(Network(1.99)), diagnostic => diagnostic.Id == "NG1505");
    }

    [Theory]
    [InlineData(0.01, new[] { "NG1201" })]
    [InlineData(0.1, new[] { "NG1201", "NG1505" })]
    public void Weights_AreTheRootWhereTheRateFitsFittingOnes(double rate, string[] ids)
    {
        // With Xavier's weights Θ is 151, with ones in the first layer about 5,000.
        string attributes = System.FormattableString.Invariant(
            $"[Input(99)]\n[Dense(50, Activation.Linear, Init.Constant, Value = 1)]\n[Dense(1)]\n[TrainedWith<Sgd>(LearningRate = {rate})]");
        Assert.Equal(ids, RuleRun.Diagnose(attributes).Where(one => one.Severity == DiagnosticSeverity.Warning).Select(one => one.Id));
    }

    [Fact]
    public void OutputsSlope_Counts()
    {
        // Behind tanh the squared error curves E φ'² = 0.46 times as much, so 4.01 times the linear bound is information only.
        RuleRun.AssertReports(
            "NG1505", DiagnosticSeverity.Info, "LearningRate = 0.06",
            "[Input(99)]\n[Dense(1, Activation.Tanh)]\n[Target(Minimum = -1, Maximum = 1)]\n[TrainedWith<Sgd>(LearningRate = 0.06)]", "46.4");
    }
}
