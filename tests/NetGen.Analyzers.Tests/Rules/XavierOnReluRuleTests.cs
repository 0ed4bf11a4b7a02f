using System;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1101.</summary>
public class XavierOnReluRuleTests
{
    private static readonly string Bad = Declared.Text(
        "[Input(64)]", Declared.Repeat("[Dense(64, Activation.Relu, Init.Xavier, BiasInit = BiasInit.Zeros)]", 8), "[Dense(1)]");

    [Fact]
    public void XavierBehindRelu_WarnsOnce_AtTheFirstInitialiser_WithNumbers()
    {
        Diagnostic found = Analysis.Single(Bad, "NG1101");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("Init.Xavier", found.Underlined());
        Assert.Equal("Xavier keeps 50 % of the signal in each of these 8 ReLU layers, 0.39 % over all of them; He keeps 100 %", found.Message());
    }

    [Fact]
    public void ShallowNetwork_IsToldSo() => Assert.Contains(
        "so shallow a network trains with either",
        Analysis.Single(Declared.Text("[Input(64)]", "[Dense(64, Activation.Relu, Init.GlorotUniform)]", "[Dense(1)]"), "NG1101").Message());

    [Theory]
    [InlineData("Activation.Relu, Init.He")]
    [InlineData("Activation.Relu")]
    [InlineData("Activation.Tanh, Init.Xavier")]
    [InlineData("Activation.Relu, Init.Xavier, Gain = 1.4142")]
    [InlineData("Activation.LeakyRelu, Init.Xavier, Alpha = 0.9")]
    public void SaneNeighbour_IsSilent(string layer) => Declared.AssertSilent<XavierOnReluRule>(
        Declared.Text("[Input(64)]", Declared.Repeat($"[Dense(64, {layer})]", 3), "[Dense(1)]"));

    [Fact]
    public void Fix_ChangesEveryLayerAndKeepsComments()
    {
        string mended = Fixing.Apply(
            Declared.Text(
                "[Input(64)]", "[Dense(64, Activation.Relu, Init.Xavier)] // the first",
                "[Dense(64, Activation.Relu, Init.GlorotNormal, Gain = 1.1 /* a little more */)]", "[Dense(1)]"),
            "NG1101", "Use Init.He");
        Assert.Empty(Analysis.Of(mended));
        Assert.Contains("[Dense(64, Activation.Relu, Init.He)] // the first", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("Gain", mended, StringComparison.Ordinal);
    }

    [Fact]
    public void FixAll_MendsEveryNetworkOfTheFile()
    {
        string two = Bad + Bad.Replace("using NetGen;", "", StringComparison.Ordinal).Replace("Xavier", "LeCunNormal", StringComparison.Ordinal)
            .Replace("Net;", "Other;", StringComparison.Ordinal);
        Assert.Equal(2, Analysis.Of(two).Length);
        Assert.Empty(Analysis.Of(Fixing.ApplyToAll(two, "NG1101", "Use Init.He")));
    }

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<XavierOnReluRule>(Bad);
}
