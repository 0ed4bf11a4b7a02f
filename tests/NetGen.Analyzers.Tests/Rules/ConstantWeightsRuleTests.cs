using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1201.</summary>
public class ConstantWeightsRuleTests
{
    [Theory]
    [InlineData("Init.Constant, Value = 0.1", "0.1")]
    [InlineData("Init.Zeros", "0")]
    [InlineData("Init.Uniform, Scale = 0", "0")]
    [InlineData("Init.Uniform, Minimum = 0.5, Maximum = 0.5", "0.5")]
    [InlineData("Init.Normal, Mean = 0.2, Scale = 0", "0.2")]
    public void EqualWeights_AreFound(string init, string value)
    {
        Diagnostic found = Analysis.Single(Net(init), "NG1201");
        Assert.Equal((DiagnosticSeverity.Warning, init.Split(",")[0]), (found.Severity, found.Underlined()));
        Assert.Equal($"All 32 units of this layer start with the same weights ({value}) and stay identical: its effective width is 1", found.Message());
    }

    [Fact]
    public void EachLayer_HasItsOwnDiagnostic() => Assert.Equal(2, Analysis.Of(
        Declared.Text("[Input(16)]", Declared.Repeat("[Dense(32, Activation.Tanh, Init.Constant, Value = 0.1)]", 2), "[Dense(1)]")).Length);

    [Theory]
    [InlineData("Init.Normal, Mean = 0.2, Scale = 0.1")]
    [InlineData("Init.Uniform, Minimum = 0.5, Maximum = 0.51")]
    [InlineData("Init.Identity")]
    public void SaneNeighbour_IsSilent(string init) => Declared.AssertSilent<ConstantWeightsRule>(Net(init));

    [Theory]
    [InlineData("[Dense(4, init: Init.Zeros)]")] // A head that starts at zero is a recipe.
    [InlineData("[Dense(1, init: Init.Constant, Value = 0.1)]")] // One unit has no twin.
    public void Heads_AreExempt(string output) => Declared.AssertSilent<ConstantWeightsRule>(Declared.Text("[Input(16)]", "[Dense(32, Activation.Tanh)]", output));

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<ConstantWeightsRule>(Net("Init.Zeros"));

    private static string Net(string init) => Declared.Text("[Input(16)]", $"[Dense(32, Activation.Tanh, {init})]", "[Dense(1)]");
}
