using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1005, on the notes' own experiment.</summary>
public class SaturatedLayerRuleTests
{
    [Fact]
    public void Uniform5_WarnsAtTheSecondLayer()
    {
        Diagnostic found = Analysis.Single(Net("Activation.Tanh, Init.Uniform, Scale = 5"), "NG1005");
        Assert.Equal((DiagnosticSeverity.Warning, "Init.Uniform"), (found.Severity, found.Underlined()));
        Assert.Equal(3, found.Location.GetLineSpan().StartLinePosition.Line - 1);
        Assert.Matches("9[0-9](\\.[0-9])? % of the 100 Tanh units of layer 2 have a slope below a tenth .*; with Init.Auto: [0-4](\\.[0-9]+)? %", found.Message());
    }

    [Fact]
    public void Uniform1_IsOnlyInformation() =>
        Assert.Equal(DiagnosticSeverity.Info, Analysis.Single(Net("Activation.Tanh, Init.Uniform, Scale = 1"), "NG1005").Severity);

    [Theory]
    [InlineData("Activation.Tanh, Init.Uniform, Scale = 0.3")]
    [InlineData("Activation.Tanh, Init.He")]
    [InlineData("Activation.Relu6")]
    [InlineData("Activation.Relu")]
    [InlineData("Activation.Sine")]
    public void SaneNeighbour_IsSilent(string layer) => Declared.AssertSilent<SaturatedLayerRule>(Net(layer));

    [Fact]
    public void Relu6_CountsItsUpperSideOnly()
    {
        const string Layer = "[Dense(100, Activation.Relu6, Init.Normal, Mean = 1, Scale = 0.1)]";
        string above = Declared.Text("[Input(100, Mean = 1)]", Layer, "[Dense(1)]"), below = Declared.Text("[Input(100, Mean = -1)]", Layer, "[Dense(1)]");
        Assert.StartsWith("100 % of", (string)Declared.Finding<SaturatedLayerRule>(above).Words[0], System.StringComparison.Ordinal);
        Declared.AssertSilent<SaturatedLayerRule>(below);
    }

    [Fact]
    public void OutputLayer_MaySaturate() => Declared.AssertSilent<SaturatedLayerRule>(
        Declared.Text("[Input(100)]", "[Dense(100, Activation.Tanh)]", "[Dense(1, Activation.Sigmoid, Init.Uniform, Scale = 5)]"));

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<SaturatedLayerRule>(Net("Activation.Tanh, Init.Uniform, Scale = 5"));

    private static string Net(string layer) => Declared.Text("[Input(1)]", Declared.Repeat($"[Dense(100, {layer})]", 3), "[Dense(1)]");
}
