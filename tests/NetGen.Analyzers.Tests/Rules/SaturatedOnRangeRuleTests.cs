using System;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using NetGen.Signal;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1006.</summary>
public class SaturatedOnRangeRuleTests
{
    [Fact]
    public void Share_IsTheExactOneOfUniformWeights()
    {
        // h = wx is uniform on ±5|x|: its share beyond ±t is 1 − t/(5|x|), and the average over [−10, 10] is 1 − t/50·(1 + ln(50/t)).
        double t = Math.Atanh(Math.Sqrt(0.9)), share = 1 - (t / 50 * (1 + Math.Log(50 / t)));
        Finding found = Declared.Finding<SaturatedOnRangeRule>(Net("-10", "10", "Init.Uniform, Scale = 5"));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.StartsWith(SignalNumber.Percent(share) + " of the 100 Tanh units", (string)found.Words[2], StringComparison.Ordinal);
        Assert.Equal(Place.Of(0, "init"), found.Place);
    }

    [Theory]
    [InlineData("-5", "5", "Init.Uniform, Scale = 5", DiagnosticSeverity.Info)]
    [InlineData("-20", "20", "Init.Xavier", DiagnosticSeverity.Info)]
    public void BelowFourFifths_IsInformation(string low, string high, string init, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Declared.Finding<SaturatedOnRangeRule>(Net(low, high, init)).Severity);

    [Theory]
    [InlineData("-10", "10", "Init.Uniform, Scale = 1")]
    [InlineData("-5", "5", "Init.Xavier")]
    [InlineData("-1", "1", "Init.Uniform, Scale = 5")]
    public void SaneNeighbour_IsSilent(string low, string high, string init) => Declared.AssertSilent<SaturatedOnRangeRule>(Net(low, high, init));

    [Fact]
    public void UndeclaredRange_IsNotGuessed() => Declared.AssertSilent<SaturatedOnRangeRule>(
        Declared.Text("[Input(1)]", "[Dense(100, Activation.Tanh, Init.Uniform, Scale = 50)]", "[Dense(1)]"));

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Sigmoid")]
    [InlineData("Softsign")]
    [InlineData("HardTanh")]
    [InlineData("HardSigmoid")]
    public void NarrowWeights_KeepEveryUnitOffItsFlatParts(string activation)
    {
        NetworkFacts facts = Declared.Facts(Net("-100", "100", "Init.Uniform, Scale = 5").Replace("Tanh", activation));
        Remedy narrow = Assert.Single(new SaturatedOnRangeRule().Check(facts)).Remedies[1];
        Assert.Equal(0, facts.With(narrow.Apply(facts.Model)).Signal.Layers[0].LowGradientShare);
    }

    private static string Net(string low, string high, string init) => Declared.Text(
        $"[Input(1, Minimum = {low}, Maximum = {high})]", $"[Dense(100, Activation.Tanh, {init})]", "[Dense(1)]");
}
