using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal;
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
    public void EqualWeights_WhoseLayerBehindTellsThemApart_AreForInformation(string init, string value)
    {
        Diagnostic found = Analysis.Single(Net(init), "NG1201");
        Assert.Equal((DiagnosticSeverity.Info, init.Split(",")[0]), (found.Severity, found.Underlined()));
        Assert.Equal(
            $"All 32 units of this layer start with the same weights ({value}); the weights behind them differ, and part them at the first step", found.Message());
    }

    [Theory]
    [InlineData("[Dense(1, Activation.Linear, Init.Constant, Value = 0.2)]")]
    [InlineData("[Dense(4, Activation.Linear, Init.Zeros)]")]
    [InlineData("[Dense(8, Activation.Tanh, Init.Normal, Scale = 0, Mean = 1)] [Dense(1)]")]
    [InlineData("[Dense(32, Activation.Tanh, Init.Identity)] [Dense(1, Activation.Linear, Init.Zeros)]")]
    public void EqualWeightsOnBothSides_StayIdentical(string behind)
    {
        Finding found = Declared.Findings<ConstantWeightsRule>(Net("Init.Constant, Value = 0.1", behind))[0];
        Assert.Equal((DiagnosticSeverity.Warning, 0), (found.Severity, found.Place.Layer));
        Assert.Contains("stay identical", (string)found.Words[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Init.Constant, Value = 0.1", "[Dense(32, Activation.Tanh, Init.Identity)] [Dense(1)]", "the weights behind them differ")]
    [InlineData("Init.Constant, Value = 0.1, BiasInit = BiasInit.Uniform, BiasScale = 1", "[Dense(1, Activation.Linear, Init.Zeros)]", "biases tell them apart")]
    public void WhatTellsUnitsApart_IsNamed(string init, string behind, string what)
    {
        Finding found = Declared.Finding<ConstantWeightsRule>(Net(init, behind));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Contains(what, (string)found.Words[2], StringComparison.Ordinal);
    }

    [Fact]
    public void ConstantOutputs_ArePartedByTheirTargets()
    {
        Finding found = Declared.Finding<ConstantWeightsRule>(
            Declared.Text("[Input(16)]", "[Dense(32, Activation.Tanh)]", "[Dense(4, init: Init.Constant, Value = 0.1)]"));
        Assert.Equal((DiagnosticSeverity.Info, "; their targets part them at the first step"), (found.Severity, found.Words[2]));
    }

    [Fact]
    public void ZerosWhereReluHasNoSlope_NeverMove()
    {
        Finding found = Declared.Finding<ConstantWeightsRule>(
            Declared.Text("[Input(16)]", "[Dense(32, Activation.Relu, Init.Zeros, BiasInit = BiasInit.Zeros)]", "[Dense(1)]"));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Contains("no gradient ever moves them", (string)found.Words[2], StringComparison.Ordinal);
    }

    [Fact]
    public void EachLayer_HasItsOwnDiagnostic() => Assert.Equal(
        [DiagnosticSeverity.Warning, DiagnosticSeverity.Info],
        Analysis.Of(Declared.Text("[Input(16)]", Declared.Repeat("[Dense(32, Activation.Tanh, Init.Constant, Value = 0.1)]", 2), "[Dense(1)]"))
            .Select(found => found.Severity));

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

    private static string Net(string init, string behind = "[Dense(1)]") => Declared.Text("[Input(16)]", $"[Dense(32, Activation.Tanh, {init})]", behind);
}
