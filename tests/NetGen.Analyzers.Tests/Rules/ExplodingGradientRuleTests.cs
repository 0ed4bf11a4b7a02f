using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1002.</summary>
public class ExplodingGradientRuleTests
{
    [Theory]
    [InlineData(6, DiagnosticSeverity.Warning)] // 4⁵ = 1024.
    [InlineData(5, DiagnosticSeverity.Info)] // 4⁴ = 256.
    public void Severity_FollowsTheRatio(int layers, DiagnosticSeverity severity)
    {
        Finding found = Declared.Finding<ExplodingGradientRule>(Net(layers));
        Assert.Equal((severity, Place.Of(0, "init")), (found.Severity, found.Place));
        Assert.Equal("4", found.Words[2]);
    }

    [Fact]
    public void Message_HasTheNumbers() => Assert.Equal(
        "Predicted at initialisation: the squared gradient at layer 1 is 1024 times that at layer 6, 4 times a layer; with Init.Auto: 1",
        Analysis.Single(Net(6), "NG1002").Message());

    [Theory]
    [InlineData("Activation.Relu, Init.He, Gain = 2", 4)]
    [InlineData("Activation.Relu, Init.He", 30)]
    [InlineData("Activation.Tanh, Init.Xavier", 30)]
    [InlineData("Activation.Sine, Init.Siren", 5)]
    [InlineData("Activation.Selu, Init.LeCunNormal", 30)]
    public void SaneNeighbour_IsSilent(string layer, int count) => Declared.AssertSilent<ExplodingGradientRule>(
        Declared.Text("[Input(64)]", Declared.Repeat($"[Dense(64, {layer})]", count), "[Dense(1)]"));

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<ExplodingGradientRule>(Net(8));

    private static string Net(int layers) => Declared.Text(
        "[Input(64)]", Declared.Repeat("[Dense(64, Activation.Relu, Init.He, Gain = 2, BiasInit = BiasInit.Zeros)]", layers), "[Dense(1)]");
}
