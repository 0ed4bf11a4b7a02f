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
    [InlineData("NG1204", "[Input(64)] [Dense(64, Activation.Relu, Init.He, «Bias = -0.5»)] [Dense(64, Activation.Relu, Init.He, Bias = -0.5)] [Dense(64, Activation.Relu, Init.He, Bias = -0.5)] [Dense(64, Activation.Relu, Init.He, Bias = -0.5)] [Dense(1)]", "with bias −0.5 63.8 % of this layer's units are inactive")]
    [InlineData("NG1302", "[Input(8)] [Dense(«4», Activation.Relu)] [Dense(4, Activation.Relu)] [Dense(4, Activation.Relu)] [Dense(1)]", "narrowest: 4 units")]
    [InlineData("NG1303", "[Input(1, Minimum = -10, Maximum = 10)] [Dense(100, Activation.Relu, Init.HeUniform, «Bias = 0.001»)] [Dense(1)]", "starts as a straight line there")]
    public void Silence_IsReportedOnceAndMended(string id, string attributes, string message)
    {
        string at = attributes[(attributes.IndexOf('«', StringComparison.Ordinal) + 1)..attributes.IndexOf('»', StringComparison.Ordinal)];
        var source = new Source(attributes.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal) + " partial class Net;");
        Reported reported = Assert.Single(source.Analyze(), found => found.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal((id, DiagnosticSeverity.Warning, at), (reported.Id, reported.Severity, reported.At));
        Assert.Contains(message, reported.Message, StringComparison.Ordinal);
        Source mended = source.Fix(id, reported.Remedies[0]);
        Assert.DoesNotContain(mended.Analyze(), found => found.Id == id || found.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("[Input(64)] [Dense(64, Activation.Relu, Init.He, Bias = -0.1)] [Dense(1)]")]
    [InlineData("[Input(1, Minimum = -1, Maximum = 1)] [Dense(100, Activation.Relu, Init.He, BiasInit = BiasInit.Uniform, BiasScale = 2)] [Dense(1)]")]
    [InlineData("[Input(8)] [Dense(16, Activation.Relu)] [Dense(16, Activation.Relu)] [Dense(1)]")]
    [InlineData("[Input(8)] [Dense(4, Activation.Tanh)] [Dense(4, Activation.Tanh)] [Dense(1)]")]
    [InlineData("[Input(1)] [Dense(100, Activation.Tanh, Init.Xavier)] [Dense(100, Activation.Tanh, Init.Xavier)] [Dense(1)]")]
    [InlineData("[Input(3, Minimum = 0, Maximum = 1)] [Dense(100, Activation.Relu)] [Dense(1)]")]
    public void Neighbours_AreSilent(string attributes) =>
        Assert.DoesNotContain(new Source(attributes + " partial class Net;").Analyze(), found => found.Severity >= DiagnosticSeverity.Warning);

    [Fact]
    public void DeadUnits_AreWokenBySpreadBiases()
    {
        // The constant 0.001 would wake them all, bent at 0 (NG1303), and is not offered.
        Reported reported = new Source(
            "[Input(1, Minimum = 0, Maximum = 1)] [Dense(100, Activation.Relu, Init.He, BiasInit = BiasInit.Zeros)] [Dense(1)] partial class Net;").Analyze()
            .Single(found => found.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(("NG1301", "BiasInit = BiasInit.Zeros"), (reported.Id, reported.At));
        Assert.Contains("50 % of this layer's units give 0 for every input in [0, 1]", reported.Message, StringComparison.Ordinal);
        Assert.StartsWith("Spread the biases", Assert.Single(reported.Remedies), StringComparison.Ordinal);
    }

    [Fact]
    public void KinksWithoutARange_AreForInformation()
    {
        Reported reported = new Source("[Input(1)] [Dense(100, Activation.Tanh)] [Dense(1)] partial class Net;").Analyze().Single(found => found.Id == "NG1303");
        Assert.Equal(DiagnosticSeverity.Info, reported.Severity);
        Assert.Contains("[−2, 2]", reported.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bottleneck_IsForInformationButNotInAutoencoders()
    {
        const string Net = "[Dense(64, Activation.Tanh)] [Dense(2, Activation.Tanh)] [Dense(64, Activation.Tanh)]";
        Reported reported = new Source($"[Input(20)] {Net} [Dense(10)] partial class Net;").Analyze().Single(found => found.Id == "NG1507");
        Assert.Equal((DiagnosticSeverity.Info, "2"), (reported.Severity, reported.At));
        Assert.DoesNotContain(new Source($"[Input(20)] {Net} [Dense(20)] partial class Net;").Analyze(), found => found.Id == "NG1507");
    }
}
