using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1404.</summary>
public sealed class OutputForLossTests
{
    private const string Hidden = "[Input(8)]\n[Dense(32, Activation.Relu)]\n";

    [Theory]
    [InlineData("Linear", "BinaryCrossEntropy", 1, "(−∞, ∞)", "Use Activation.Sigmoid with Loss.BinaryCrossEntropy")]
    [InlineData("Tanh", "BinaryCrossEntropy", 1, "[−1, 1]", "Use Activation.Sigmoid with Loss.BinaryCrossEntropy")]
    [InlineData("Relu", "BinaryCrossEntropy", 3, "[0, ∞)", "Use Activation.Sigmoid with Loss.BinaryCrossEntropy")]
    [InlineData("Linear", "CategoricalCrossEntropy", 5, "(−∞, ∞)", "Use Activation.Softmax with Loss.CategoricalCrossEntropy")]
    [InlineData("LogSoftmax", "BinaryCrossEntropy", 5, "(−∞, 0]", "Use Activation.Sigmoid with Loss.BinaryCrossEntropy")]
    public void CrossEntropy_OfOutputsThatAreNoProbabilities_IsReportedAtTheLoss(string activation, string loss, int units, string range, string first)
    {
        string[] titles = RuleRun.AssertReports(
            "NG1404", DiagnosticSeverity.Warning, $"Loss.{loss}", $"{Hidden}[Dense({units}, Activation.{activation})]\n[Loss(Loss.{loss})]", range, " %");
        Assert.Equal(first, titles[0]);
    }

    [Fact]
    public void ShareOfOutputsThatAreNoProbabilities_IsTheNormalDistributions()
    {
        // One layer with Xavier's weights on standardised inputs: h ~ N(0, 1), P(h < 0) + P(h > 1) = 0.5 + 0.1587.
        string message = RuleRun.Diagnose("[Input(50)]\n[Dense(1)]\n[Loss(Loss.BinaryCrossEntropy)]").Single().GetMessage();
        Assert.Contains("65.9 %", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sigmoid", 1, "an output of 1 has")]
    [InlineData("Sigmoid", 4, "all 4 outputs at 1 have")]
    [InlineData("HardSigmoid", 4, "all 4 outputs at 1 have")]
    public void SigmoidWithCategoricalCrossEntropy_IsReported(string activation, int units, string why) => Assert.Contains(
        "Use Loss.BinaryCrossEntropy",
        RuleRun.AssertReports(
            "NG1404", DiagnosticSeverity.Warning, "Loss.CategoricalCrossEntropy",
            $"{Hidden}[Dense({units}, Activation.{activation})]\n[Loss(Loss.CategoricalCrossEntropy)]", why));

    [Theory]
    [InlineData("")]
    [InlineData("\n[Loss(Loss.CategoricalCrossEntropy)]")]
    public void SoftmaxOverOneUnit_IsReported(string loss)
    {
        string attributes = $"{Hidden}[Dense(1, Activation.Softmax)]{loss}";
        Assert.Equal(
            ["Use Activation.Sigmoid with Loss.BinaryCrossEntropy"],
            RuleRun.AssertReports("NG1404", DiagnosticSeverity.Warning, "Activation.Softmax", attributes, "always 1"));

        // Where [Loss] is not written there is nothing to edit: the new activation implies it.
        string edits = RuleRun.Diagnose(attributes).Single(diagnostic => diagnostic.Id == "NG1404").Properties["NetGen.Remedy.0"]!;
        Assert.Equal(loss.Length > 0, edits.Contains("\tloss\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tanh", "Minimum = -5, Maximum = 5", "80 %")]
    [InlineData("Sigmoid", "Minimum = -1, Maximum = 1", "50 %")]
    [InlineData("Relu", "Minimum = -1, Maximum = 3", "25 %")]
    [InlineData("Softplus", "Minimum = -2, Maximum = -1", "100 %")]
    public void TargetsOutOfReach_AreReportedAtTheActivation(string activation, string range, string share) => Assert.Single(
        RuleRun.AssertReports(
            "NG1404", DiagnosticSeverity.Warning, $"Activation.{activation}",
            $"{Hidden}[Dense(1, Activation.{activation})]\n[Loss(Loss.MeanSquaredError)]\n[Target({range})]", share),
        "Use Activation.Linear with Loss.MeanSquaredError");

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Sigmoid")]
    [InlineData("Relu")]
    public void LimitedOutput_WithoutDeclaredTargets_IsInformation(string activation) => RuleRun.AssertReports(
        "NG1404", DiagnosticSeverity.Info, $"Activation.{activation}",
        $"{Hidden}[Dense(1, Activation.{activation})]\n[Loss(Loss.MeanSquaredError)]", "targets outside");

    [Theory]
    [InlineData("[Dense(1, Activation.Sigmoid)]")]
    [InlineData("[Dense(4, Activation.Softmax)]\n[Loss(Loss.BinaryCrossEntropy)]")]
    [InlineData("[Dense(4, Activation.LogSoftmax)]")]
    [InlineData("[Dense(1)]\n[Target(Minimum = -5, Maximum = 5)]")]
    [InlineData("[Dense(1, Activation.Tanh)]\n[Target(Minimum = -1, Maximum = 1)]")]
    [InlineData("[Dense(1, Activation.Sigmoid)]\n[Loss(Loss.MeanSquaredError)]\n[Target(Minimum = 0, Maximum = 1)]")]
    [InlineData("[Dense(1, Activation.Relu)]\n[Target(Minimum = 0, Maximum = 9)]")]
    [InlineData("[Dense(1, Activation.Softplus)]\n[Loss(Loss.Huber)]")]
    public void FittingOutput_IsSilent(string rest) => RuleRun.AssertSilent("NG1404", Hidden + rest);
}
