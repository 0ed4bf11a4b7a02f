using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1402.</summary>
public sealed class SoftmaxTwiceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void SoftmaxBeforeSoftmaxOutput_IsReportedAtTheInner(int classes)
    {
        string floor = Math.Log(1 + ((classes - 1) / Math.E)).ToString("G3", CultureInfo.InvariantCulture);
        string[] titles = RuleRun.AssertReports(
            "NG1402", DiagnosticSeverity.Warning, "Activation.Softmax",
            $"[Input(64)]\n[Dense({classes}, Activation.Softmax)]\n[Dense({classes}, Activation.LogSoftmax)]", $"below {floor} ({classes} classes)");
        Assert.Equal(["Use Activation.Relu", "Use Activation.Tanh"], titles);
    }

    [Fact]
    public void OtherInnerLayers_AreSilent()
    {
        RuleRun.AssertSilent("NG1402", "[Input(64)]\n[Dense(10, Activation.Relu)]\n[Dense(10, Activation.Softmax)]");
        RuleRun.AssertSilent("NG1402", "[Input(64)]\n[Dense(10, Activation.Softmax)]");
    }

    [Fact]
    public void RemedyReplacesAnInitialiserThatFitsTanhOnly() => Assert.Equal(
        ["Use Activation.Relu", "Use Activation.Tanh"],
        RuleRun.AssertReports(
            "NG1402", DiagnosticSeverity.Warning, "Activation.Softmax",
            "[Input(64)]\n[Dense(2, Activation.Softmax, Init.Xavier, Gain = 1.5, Priors = new[] { 0.5, 0.5 })]\n[Dense(10, Activation.Softmax)]"));
}
