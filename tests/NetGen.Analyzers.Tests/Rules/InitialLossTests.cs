using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1405.</summary>
public sealed class InitialLossTests
{
    private const string Hidden = "[Input(64)]\n[Dense(100, Activation.Relu)]\n";

    [Fact]
    public void LargeLogits_AreReportedWithTheGainThatCalmsThem()
    {
        // He keeps the mean square at 1, so 100 weights of deviation 1 give logits of variance 100; 0.1/100 = 0.0316².
        string[] titles = RuleRun.AssertReports(
            "NG1405", DiagnosticSeverity.Warning, "Init.Normal", Hidden + "[Dense(10, Activation.Softmax, Init.Normal, Scale = 1)]",
            "guessing costs 2.3", "variance is 100");
        Assert.Equal(["Set Gain to 0.031"], titles);
    }

    [Fact]
    public void Gain_IsBlamedAndReplacedWhereItIsWritten() => Assert.Equal(
        ["Set Gain to 0.31"],
        RuleRun.AssertReports("NG1405", DiagnosticSeverity.Warning, "Gain = 5", Hidden + "[Dense(10, Activation.Softmax, Init.Xavier, Gain = 5)]"));

    [Fact]
    public void ExpectedLoss_AgreesWithSampledLogits()
    {
        const int Samples = 200_000;
        var random = new Random(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double sum = 0, squares = 0;
        for (int i = 0; i < Samples; i++)
        {
            double[] logits = [4 * Normal(), 4 * Normal(), 4 * Normal()];
            double loss = Math.Log(logits.Sum(Math.Exp)) - logits[0];
            sum += loss;
            squares += loss * loss;
        }

        double mean = sum / Samples, error = Math.Sqrt(((squares / Samples) - (mean * mean)) / Samples);
        string message = RuleRun.Diagnose(Hidden + "[Dense(3, Activation.Softmax, Init.Normal, Scale = 0.4)]").Single().GetMessage();
        double predicted = double.Parse(message.Split("first loss of ")[1].Split(',')[0], CultureInfo.InvariantCulture);
        Assert.InRange(predicted, mean - (5 * error) - 0.005, mean + (5 * error) + 0.005);
    }

    [Fact]
    public void SigmoidOutputs_AreJudgedToo() => RuleRun.AssertReports(
        "NG1405", DiagnosticSeverity.Warning, "Init.Normal", Hidden + "[Dense(5, Activation.Sigmoid, Init.Normal, Scale = 1)]",
        "guessing costs 0.693");

    [Fact]
    public void ModeratelyLargeLogits_AreInformation() => RuleRun.AssertReports(
        "NG1405", DiagnosticSeverity.Info, "Dense(10, Activation.Softmax)", Hidden + "[Dense(10, Activation.Softmax)]",
        "first loss of 2.73");

    [Fact]
    public void SmallLogits_AreSilent()
    {
        RuleRun.AssertSilent("NG1405", Hidden + "[Dense(10, Activation.Softmax, Gain = 0.3)]");
        RuleRun.AssertSilent("NG1405", Hidden + "[Dense(10, Activation.Softmax, Init.Zeros)]");
        RuleRun.AssertSilent("NG1405", Hidden + "[Dense(10)]");
    }

    [Fact]
    public void UnnormalisedInput_IsTheRootOfLargeLogits() => Assert.Equal(
        ["NG1506"],
        RuleRun.Diagnose("[Input(64, Minimum = 0, Maximum = 255)]\n[Dense(100, Activation.Relu)]\n[Dense(10, Activation.Softmax)]")
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id).Intersect(["NG1405", "NG1506"]));
}
