using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1009.</summary>
public class OverflowRuleTests
{
    private static readonly string Large = Net("init: Init.Normal, Scale = 1"), Small = Net("init: Init.Normal, Scale = 1e-4");

    [Fact]
    public void Overflow_WarnsWithItsLayer()
    {
        // 64ⁿ passes 10¹² at n = 7.
        Diagnostic found = Analysis.Single(Large, "NG1009");
        Assert.Equal((DiagnosticSeverity.Warning, "init: Init.Normal"), (found.Severity, found.Underlined()));
        Assert.Equal("Predicted at initialisation: the pre-activations of layer 7 have mean square 4.4e12, too large to go on with", found.Message());
    }

    [Fact]
    public void LostSignal_WarnsWithItsLayer()
    {
        // (64·10⁻⁸)ⁿ passes 10⁻³⁰ at n = 5.
        Diagnostic found = Analysis.Single(Small, "NG1009");
        Assert.Contains("nothing of the input is left behind layer 5", found.Message());
    }

    [Theory]
    [InlineData("Activation.Relu, Init.He", "init: Init.Zeros")] // A head that starts at zero.
    [InlineData("Activation.Tanh, Init.Xavier", "init: Init.Xavier")]
    [InlineData("init: Init.Normal, Scale = 0.12", "init: Init.Xavier")]
    public void SaneNeighbour_IsSilent(string layer, string output) => Declared.AssertSilent<OverflowRule>(Net(layer).Replace("[Dense(1)]", $"[Dense(1, {output})]"));

    [Fact]
    public void InputThatIsAlwaysZero_HasNothingToLose() =>
        Declared.AssertSilent<OverflowRule>(Net("Activation.Relu").Replace("[Input(64)]", "[Input(64, StandardDeviation = 0)]"));

    [Fact]
    public void Remedies_SilenceIt()
    {
        Declared.AssertRemediesSilence<OverflowRule>(Large);
        Declared.AssertRemediesSilence<OverflowRule>(Small);
    }

    private static string Net(string layer) => Declared.Text("[Input(64)]", Declared.Repeat($"[Dense(64, {layer})]", 10), "[Dense(1)]");
}
