using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1102, NG1103, NG1104, NG1107, NG1109, NG1202: laws that do not fit what stands behind them.</summary>
public sealed class MismatchTests
{
    private static string Layers(int count, string arguments) => "[Input(64)] " + string.Concat(Enumerable.Repeat($"[Dense(64, {arguments})] ", count)) + "[Dense(1)]";

    [Theory]
    [InlineData("NG1102", 5, "Activation.Tanh, «Init.He»", DiagnosticSeverity.Warning, "times 0.94 a layer and up to 19.9 % of the units saturated, with Xavier 0.672 and 6.9 %")]
    [InlineData("NG1102", 2, "Activation.Softsign, «Init.HeUniform»", DiagnosticSeverity.Warning, "the gradient speaks for He here, the saturation for Xavier; so shallow a network trains with either")]
    [InlineData("NG1103", 10, "Activation.Selu, «Init.He»", DiagnosticSeverity.Warning, "here it is 2/m")]
    [InlineData("NG1103", 2, "Activation.Selu, «Init.Orthogonal», Gain = 1.1", DiagnosticSeverity.Info, "here it is 1.21/m")]
    [InlineData("NG1107", 3, "Activation.Sine, «Init.GlorotUniform»", DiagnosticSeverity.Warning, "(ω = 30)")]
    [InlineData("NG1109", 1, "Activation.Relu, Init.Uniform, «Minimum = 0», Maximum = 0.5", DiagnosticSeverity.Warning, "mean 0.25 and standard deviation 0.144")]
    [InlineData("NG1109", 1, "Activation.Relu, Init.Normal, Scale = 0.18, «Mean = 0.2»", DiagnosticSeverity.Warning, "mean 0.2 and standard deviation 0.18")]
    public void Mismatch_IsReportedOnceWithItsNumbers(string id, int count, string arguments, DiagnosticSeverity severity, string message)
    {
        (string attributes, string at) = RuleRun.Marked(Layers(count, arguments));
        RuleRun.AssertReports(id, severity, at, attributes, message);
    }

    [Theory]
    [InlineData(5, "Activation.Tanh, Init.He, Gain = 0.7")]
    [InlineData(5, "Activation.Tanh, Init.Xavier")]
    [InlineData(10, "Activation.Selu, Init.LeCunNormal")]
    [InlineData(10, "Activation.Selu, Init.Xavier")]
    [InlineData(3, "Activation.Sine")]
    [InlineData(3, "Activation.Sine, Init.GlorotUniform, Omega = 1")]
    [InlineData(3, "Activation.Relu, Init.Uniform, Scale = 0.3")]
    [InlineData(1, "Activation.Relu, Init.Normal, Scale = 0.18, Mean = 0.001")]
    public void Neighbours_AreSilent(int count, string arguments) =>
        RuleRun.AssertNoWarning(Layers(count, arguments));

    [Fact]
    public void XavierFromOneToMany_IsExplained()
    {
        Diagnostic reported = RuleRun.Diagnose("[Input(1)] [Dense(100, Activation.Tanh, Init.Xavier)] [Dense(1)]").Single(found => found.Id == "NG1104");
        Assert.Equal((DiagnosticSeverity.Info, "Init.Xavier"), (reported.Severity, reported.Underlined()));
        Assert.Contains("1/m = 1; in PyTorch and Keras it has 2/(m+n) = 0.0198, 0.0198 times that, which is Init.GlorotNormal", reported.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void ZerosInARow_AreAnErrorAndNothingElse()
    {
        Diagnostic reported = Assert.Single(RuleRun.Diagnose("[Input(8)] [Dense(8, Activation.Tanh, Init.Zeros)] [Dense(1, Activation.Linear, Init.Zeros)]"));
        Assert.Equal(("NG1202", DiagnosticSeverity.Error, "Init.Zeros"), (reported.Id, reported.Severity, reported.Underlined()));
        Assert.Contains("layers 1 and 2", reported.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void ZerosInTheLastLayerAlone_AreSilent() =>
        Assert.Empty(RuleRun.Diagnose("[Input(8)] [Dense(8, Activation.Tanh)] [Dense(4, Activation.Linear, Init.Zeros)]"));
}
