using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>What messages say of networks at the edges: one unit, one class, one layer, huge numbers.</summary>
public partial class WordingTests
{
    [Theory]
    [InlineData("[Input(64)] [Dense(64, Activation.Relu)] [Dense(1, Activation.Relu)] [Dense(10, Activation.Softmax)]")]
    [InlineData("[Input(64)] [Dense(64, Activation.Tanh)] [Dense(1, Activation.Tanh)] [Dense(10, Activation.Softmax)]")]
    [InlineData("[Input(1)] [Dense(1, Activation.Tanh, Init.Uniform, Scale = 50)] [Dense(1, Activation.Tanh, Init.Uniform, Scale = 50)] [Dense(1)]")]
    [InlineData("[Input(1, Minimum = -10, Maximum = 10)] [Dense(1, Activation.Tanh, Init.Uniform, Scale = 50)] [Dense(1)]")]
    [InlineData("[Input(4)] [Dense(1, Activation.Softmax)] [Dense(3, Activation.Softmax)]")]
    [InlineData("[Input(4)] [Dense(8, Activation.Softmax)] [Dense(1, Activation.Softmax)]")]
    [InlineData("[Input(4)] [Dense(1)] [Budget(Parameters = 1)]")]
    public void OneOfAKind_IsSingular(string attributes)
    {
        Diagnostic[] all = [.. Analysis.Of(Declared.Text(attributes))];
        Assert.NotEmpty(all);
        Assert.All(all, found => Assert.DoesNotMatch(PluralOfOne(), found.Message()));
    }

    [Fact]
    public void TheSameLayer_IsNamedOnce()
    {
        Diagnostic found = Analysis.Single(Declared.Text("[Input(64)]", "[Dense(64, Activation.Relu, Bias = -5)]", "[Dense(1)]"), "NG1204");
        Assert.EndsWith("100 % of this layer's units are inactive", found.Message(), StringComparison.Ordinal);
        found = Analysis.Single(Declared.Text("[Input(64)]", "[Dense(64, Activation.Relu, Init.Xavier)]", "[Dense(1)]"), "NG1101");
        Assert.Matches("^Xavier keeps 50[.0-9]* % of the signal in this ReLU layer; He keeps", found.Message());
    }

    [Fact]
    public void SoftmaxOverOneClass_IsNoDoubleSoftmax() => Assert.Equal(
        ["NG1403", "NG1404"],
        Analysis.Of(Declared.Text("[Input(4)]", "[Dense(8, Activation.Softmax)]", "[Dense(1, Activation.Softmax)]")).Select(found => found.Id));

    [Fact]
    public void LargeSettings_AreWrittenOut() => Assert.EndsWith(
        "biases spread over ±100 cover it",
        Analysis.Of(Declared.Text("[Input(1)]", "[Dense(8, Activation.Tanh, Init.Uniform, Scale = 50)]", "[Dense(1)]")).Single(found => found.Id == "NG1303").Message(),
        StringComparison.Ordinal);

    [Fact]
    public void WhereTheNumberArguesForHe_ItIsSaid()
    {
        string Message(int layers) => Analysis.Of(Declared.Text("[Input(64)]", Declared.Repeat("[Dense(64, Activation.Tanh, Init.He)]", layers), "[Dense(1)]"))
            .Single(found => found.Id == "NG1102").Message();
        Assert.Contains("the gradient speaks for He here, the saturation for Xavier", Message(2), StringComparison.Ordinal);
        Assert.DoesNotContain("speaks for He", Message(60), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Dense(64, Activation.Sine, Init.Siren, Omega = 3000)]")]
    [InlineData("[Dense(64, Activation.Sine, Omega = 3000)]")]
    [InlineData("[Dense(64, Activation.Sine, Omega = 0.01)]")]
    [InlineData("[Dense(64, Activation.Tanh)]")]
    public void FirstOmegaOfSiren_IsNoExplosion(string first) => Assert.DoesNotContain(
        Analysis.Of(Declared.Text("[Input(1)]", first, Declared.Repeat("[Dense(64, Activation.Sine)]", 3), "[Dense(1)]")), found => found.Id is "NG1001" or "NG1002");

    [GeneratedRegex(@"(?<![\d,.−-])1 (units|classes|outputs|layers|parameters|Tanh units)\b|\b1 are\b|with .* with Scale")]
    private static partial Regex PluralOfOne();
}
