using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1204, NG1301, NG1302, NG1303, NG1507: units that never fire, all fail together, or bend at one place.</summary>
public sealed class SilentUnitTests
{
    [Theory]
    [InlineData("NG1204", "[Input(64)] [Dense(64, Activation.Relu, Init.He, «Bias = -0.5»)] [Dense(64, Activation.Relu, Init.He, Bias = -0.5)] [Dense(64, Activation.Relu, Init.He, Bias = -0.5)] [Dense(64, Activation.Relu, Init.He, Bias = -0.5)] [Dense(1)]", "with bias −0.5, 63.8 % of this layer's units are inactive")]
    [InlineData("NG1302", "[Input(8)] [Dense(«4», Activation.Relu)] [Dense(4, Activation.Relu)] [Dense(4, Activation.Relu)] [Dense(1)]", "narrowest: 4 units")]
    [InlineData("NG1303", "[Input(1, Minimum = -10, Maximum = 10)] [Dense(100, Activation.Relu, Init.HeUniform, «Bias = 0.001»)] [Dense(1)]", "starts as a straight line there")]
    public void Silence_IsReportedOnceAndMended(string id, string attributes, string message)
    {
        (string declared, string at) = RuleRun.Marked(attributes);
        RuleRun.AssertReports(id, DiagnosticSeverity.Warning, at, declared, message);
    }

    [Theory]
    [InlineData("[Input(64)] [Dense(64, Activation.Relu, Init.He, Bias = -0.1)] [Dense(1)]")]
    [InlineData("[Input(1, Minimum = -1, Maximum = 1)] [Dense(100, Activation.Relu, Init.He, BiasInit = BiasInit.Uniform, BiasScale = 2)] [Dense(1)]")]
    [InlineData("[Input(8)] [Dense(16, Activation.Relu)] [Dense(16, Activation.Relu)] [Dense(1)]")]
    [InlineData("[Input(8)] [Dense(4, Activation.Tanh)] [Dense(4, Activation.Tanh)] [Dense(1)]")]
    [InlineData("[Input(1)] [Dense(100, Activation.Tanh, Init.Xavier)] [Dense(100, Activation.Tanh, Init.Xavier)] [Dense(1)]")]
    [InlineData("[Input(3, Minimum = 0, Maximum = 1)] [Dense(100, Activation.Relu)] [Dense(1)]")]
    public void Neighbours_AreSilent(string attributes) =>
        RuleRun.AssertNoWarning(attributes);

    [Fact]
    public void DeadUnits_AreWokenBySpreadBiases()
    {
        // The constant 0.001 would wake them all, bent at 0 (NG1303), and is not offered.
        const string Attributes = "[Input(1, Minimum = 0, Maximum = 1)] [Dense(100, Activation.Relu, Init.He, BiasInit = BiasInit.Zeros)] [Dense(1)]";
        string fix = Assert.Single(RuleRun.AssertReports(
            "NG1301", DiagnosticSeverity.Warning, "BiasInit = BiasInit.Zeros", Attributes, "50 % of this layer's units give 0 for every input in [0, 1]"));
        Assert.StartsWith("Spread the biases", fix, StringComparison.Ordinal);
    }

    [Fact]
    public void KinksWithoutARange_AreForInformation()
    {
        Diagnostic reported = RuleRun.Diagnose("[Input(1)] [Dense(100, Activation.Tanh)] [Dense(1)]").Single(found => found.Id == "NG1303");
        Assert.Equal(DiagnosticSeverity.Info, reported.Severity);
        Assert.Contains("[−2, 2]", reported.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bottleneck_IsForInformationButNotInAutoencoders()
    {
        const string Net = "[Dense(64, Activation.Tanh)] [Dense(2, Activation.Tanh)] [Dense(64, Activation.Tanh)]";
        Diagnostic reported = RuleRun.Diagnose($"[Input(20)] {Net} [Dense(10)]").Single(found => found.Id == "NG1507");
        Assert.Equal((DiagnosticSeverity.Info, "2"), (reported.Severity, reported.Underlined()));
        Assert.DoesNotContain(RuleRun.Diagnose($"[Input(20)] {Net} [Dense(20)]"), found => found.Id == "NG1507");
    }
}
