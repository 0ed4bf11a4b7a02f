using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1003.</summary>
public class VanishingActivationsRuleTests
{
    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("[TrainedWith<Sgd>]", DiagnosticSeverity.Warning)]
    public void TinyOutputWeights_AreFound(string training, DiagnosticSeverity severity)
    {
        // h of the output has 64·1e-12 times the variance that a linear layer hands on.
        Diagnostic found = Analysis.Single(Declared.Text("[Input(64)]", "[Dense(64)]", "[Dense(1, init: Init.Normal, Scale = 1e-6)]", training), "NG1003");
        Assert.Equal((severity, "init: Init.Normal"), (found.Severity, found.Underlined()));
        Assert.Equal("Predicted at initialisation: the pre-activations' variance falls to 6.4e-11 of layer 1's (1) at the output; with Init.Auto: 1", found.Message());
    }

    [Theory]
    [InlineData("init: Init.Normal, Scale = 1e-4")]
    [InlineData("init: Init.Zeros")]
    [InlineData("init: Init.Xavier")]
    public void SaneNeighbour_IsSilent(string output) =>
        Declared.AssertSilent<VanishingActivationsRule>(Declared.Text("[Input(64)]", "[Dense(64)]", $"[Dense(1, {output})]"));

    [Fact]
    public void Gradient_SpeaksFirst_WhereBothVanish()
    {
        string source = Declared.Text("[Input(64)]", Declared.Repeat("[Dense(64, init: Init.Normal, Scale = 0.01)]", 8), "[Dense(1)]");
        Declared.Finding<VanishingActivationsRule>(source);
        Analysis.Single(source, "NG1001");
    }

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<VanishingActivationsRule>(
        Declared.Text("[Input(64)]", Declared.Repeat("[Dense(64, init: Init.Normal, Scale = 0.001)]", 4), "[Dense(1)]"));
}
