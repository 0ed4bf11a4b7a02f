using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Where the rules about laws and biases must stop, and networks that make the same mistake in several layers.</summary>
public sealed class MismatchEdgeTests
{
    [Theory]
    [InlineData("[Input(16)] [Dense(16, Activation.Relu, Init.Uniform, Minimum = 0, Maximum = 1)] [Dense(16, Activation.Relu, Init.Uniform, Minimum = 0, Maximum = 1)] [Dense(1)]")]
    [InlineData("[Input(16)] [Dense(16, Activation.Tanh, Init.Normal, Scale = 0.2, Mean = 0.3)] [Dense(16, Activation.Tanh, Init.Uniform, Minimum = 0, Maximum = 0.5)] [Dense(1)]")]
    public void MeansInSeveralLayers_AreOneDiagnostic_WithFixesForAllOfThem(string attributes)
    {
        string at = attributes.Contains("Mean", System.StringComparison.Ordinal) ? "Mean = 0.3" : "Minimum = 0";
        string[] titles = RuleRun.AssertReports("NG1109", DiagnosticSeverity.Warning, at, attributes);
        Assert.Equal(["Centre the weights", "Use Init.Auto"], titles);
    }

    [Fact]
    public void XavierInSeveralOblongLayers_IsMendedInAll()
    {
        string[] titles = RuleRun.AssertReports(
            "NG1104", DiagnosticSeverity.Info, "Init.Xavier",
            "[Input(8)] [Dense(64, Activation.Tanh, Init.Xavier)] [Dense(64, Activation.Tanh, Init.XavierUniform)] [Dense(4, Activation.Linear, Init.XavierUniform)]",
            "1/m = 0.125", "2/(m+n) = 0.0278");
        Assert.Equal(["Use the libraries' Glorot"], titles);
    }

    // The authors' own numbers, 1/m and √(6/m)/30, written as bounds; and frequencies chosen by hand in the first layer.
    [Theory]
    [InlineData("[Dense(64, Activation.Sine, Init.Uniform, Scale = 0.5)] [Dense(64, Activation.Sine, Init.Uniform, Scale = 0.0102)]")]
    [InlineData("[Dense(256, Activation.Sine, Init.Normal, Scale = 1)] [Dense(256, Activation.Sine)]")]
    public void SirenByHand_IsSilent(string layers) =>
        RuleRun.AssertSilent("NG1107", $"[Input(2, Minimum = -1, Maximum = 1)] {layers} [Dense(1, Activation.Linear, Init.Siren)]");

    [Fact]
    public void Sine_IsBlamedBehindTheFirstLayer() => RuleRun.AssertReports(
        "NG1107", DiagnosticSeverity.Warning, "Init.Xavier",
        "[Input(2)] [Dense(64, Activation.Sine)] [Dense(64, Activation.Sine, Init.Xavier)] [Dense(1, Activation.Linear, Init.Siren)]", "(ω = 30)");

    [Fact]
    public void Selu_IsNotBlamedForItsInputs() => RuleRun.AssertReports(
        "NG1103", DiagnosticSeverity.Info, "Init.GlorotNormal", "[Input(64, StandardDeviation = 5)] [Dense(48, Activation.Selu, Init.GlorotNormal)] [Dense(1)]", "1.14/m");

    [Fact]
    public void SilentOutput_IsNotANarrowLayer() => RuleRun.AssertSilent(
        "NG1302", "[Input(8)] [Dense(12, Activation.Relu)] [Dense(1, Activation.Relu)] [Target(Minimum = 0, Maximum = 5)]");

    [Fact]
    public void NarrowLayers_AreNotBlamedForTheirBiases() => Assert.DoesNotContain(
        RuleRun.Diagnose("[Input(64)] [Dense(12, Activation.Relu, Init.He, Bias = -5)] [Dense(1)]"), diagnostic => diagnostic.Id == "NG1302");

    [Fact]
    public void Kinks_CountInsideARangeThatLeavesOut0() => RuleRun.AssertReports(
        "NG1303", DiagnosticSeverity.Warning, "Bias = 0.3", "[Input(1, Minimum = 1, Maximum = 5)] [Dense(100, Activation.LeakyRelu, Init.He, Bias = 0.3)] [Dense(1)]", "[1, 5]");

    // On [0, R] a third of the units is dead behind spread biases, and the rest bends all over it.
    [Theory]
    [InlineData("NG1303", "[Dense(100, Activation.Relu)]", "[Dense(100, Activation.Relu)]")]
    [InlineData("NG1301", "BiasInit = BiasInit.Zeros", "[Dense(100, Activation.Relu, Init.HeUniform, BiasInit = BiasInit.Zeros)]")]
    public void OneSidedRange_IsMendedBySpreadBiases(string id, string at, string layer)
    {
        string attributes = $"[Input(1, Minimum = 0, Maximum = 10)] {layer} [Dense(1)]";
        if (at[0] == '[') at = "Dense(100, Activation.Relu)";
        Assert.Contains("Spread the biases", Assert.Single(RuleRun.AssertReports(id, DiagnosticSeverity.Warning, at, attributes)), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Input(1, Minimum = 0, Maximum = 1)] [Dense(64, Activation.Relu, Init.He, BiasInit = BiasInit.Uniform, BiasScale = 1)] [Dense(1)]", null)]
    [InlineData("[Input(1, Minimum = 0, Maximum = 0.01)] [Dense(64, Activation.Relu, Init.He, BiasInit = BiasInit.Uniform, BiasScale = 1)] [Dense(1)]", DiagnosticSeverity.Info)]
    public void SpreadBiases_MayCostUnits(string attributes, DiagnosticSeverity? severity) =>
        Assert.Equal(severity, RuleRun.Diagnose(attributes).FirstOrDefault(diagnostic => diagnostic.Id == "NG1301")?.Severity);
}
