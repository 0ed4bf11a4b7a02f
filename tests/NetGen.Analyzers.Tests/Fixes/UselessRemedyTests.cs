using System.Linq;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>A fix that would not clear its diagnostic is not offered.</summary>
public class UselessRemedyTests
{
    // Sigmoids lose the gradient whatever their weights are.
    private static readonly string Sigmoids = Declared.Text(
        "[Input(16)]", Declared.Repeat("[Dense(16, Activation.Sigmoid, Init.Uniform, Scale = 0.2)]", 10), "[Dense(1)]");

    [Fact]
    public void RuleProposesBoth_OnlyTheWorkingOneIsOffered()
    {
        Assert.Equal(["Use Activation.Tanh", "Use Init.Auto"], Declared.Finding<VanishingGradientRule>(Sigmoids).Remedies.Select(remedy => remedy.Title));
        Assert.Equal(["Use Activation.Tanh"], Fixing.All(Sigmoids, "NG1001").Select(fix => fix.Title));
    }

    [Fact]
    public void InputsAreTheRoot_NoWeightsAreBlamedOrMended()
    {
        string source = Declared.Text("[Input(1, Minimum = 1000, Maximum = 1001)]", "[Dense(16, Activation.Tanh)]", "[Dense(1)]");
        Assert.Empty(Fixing.All(source, Analysis.Single(source, "NG1506").Id));
    }
}
