using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1004.</summary>
public class ExplodingActivationsRuleTests
{
    private static readonly string Bad = Declared.Text("[Input(128)]", Declared.Repeat("[Dense(128, init: Init.Normal, Scale = 1)]", 2), "[Dense(1)]");

    [Fact]
    public void UnscaledNormal_WarnsAtTheFirstInitialiser_WithTheVariance()
    {
        Diagnostic found = Analysis.Single(Bad, "NG1004");
        Assert.Equal((DiagnosticSeverity.Warning, "init: Init.Normal"), (found.Severity, found.Underlined()));
        Assert.Equal("Predicted at initialisation: the pre-activations of layer 2 have variance 1.64e4 (inputs: 1); with Init.Auto: 1", found.Message());
    }

    [Theory]
    [InlineData("[Input(128)]", "init: Init.Normal, Scale = 0.1")]
    [InlineData("[Input(128)]", "Activation.Relu, Init.He")]
    [InlineData("[Input(784, Minimum = 0, Maximum = 255)]", "Activation.Relu, Init.He")] // Large inputs are another rule's.
    public void SaneNeighbour_IsSilent(string input, string layer) =>
        Declared.AssertSilent<ExplodingActivationsRule>(Declared.Text(input, Declared.Repeat($"[Dense(128, {layer})]", 3), "[Dense(1)]"));

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<ExplodingActivationsRule>(Bad);
}
