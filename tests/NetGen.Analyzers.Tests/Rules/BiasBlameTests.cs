using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Where biases are at fault they are blamed, once, and neither weights nor activation.</summary>
public class BiasBlameTests
{
    [Theory]
    [InlineData("NG1005", "[Input(64)] {4:[Dense(64, Activation.Tanh, «Bias = 5»)]} [Dense(1)]")]
    [InlineData("NG1005", "[Input(64)] {12:[Dense(64, Activation.Tanh, «Bias = -4»)]} [Dense(1)]")]
    [InlineData("NG1005", "[Input(64)] {4:[Dense(64, Activation.Sigmoid, «Bias = -8»)]} [Dense(1)]")]
    [InlineData("NG1005", "[Input(64)] {3:[Dense(64, Activation.Tanh, «BiasInit = BiasInit.Uniform», BiasScale = 50)]} [Dense(1)]")]
    [InlineData("NG1005", "[Input(64)] [Dense(64, Activation.Tanh)] [Dense(64, Activation.HardTanh, «Bias = 3»)] [Dense(1)]")]
    [InlineData("NG1005", "[Input(64)] {3:[Dense(64, Activation.Relu6, «Bias = 10»)]} [Dense(1)]")]
    [InlineData("NG1006", "[Input(1, Minimum = -1, Maximum = 1)] [Dense(64, Activation.Tanh, «Bias = 5»)] [Dense(1)]")]
    [InlineData("NG1009", "[Input(64)] {2:[Dense(64, Activation.Relu, Init.He, «Bias = 1e8»)]} [Dense(1)]")]
    [InlineData("NG1405", "[Input(64)] [Dense(64, Activation.Tanh)] [Dense(10, Activation.Softmax, «BiasInit = BiasInit.Uniform», BiasScale = 50)]")]
    public void Biases_AreBlamedOnce_AndMended(string id, string attributes)
    {
        string source = Source(attributes, out string at);
        Diagnostic found = Assert.Single(Analysis.Of(source), one => one.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal((id, at), (found.Id, found.Underlined()));
        (string title, string mended) = Assert.Single(Fixing.All(source, id));
        Assert.Equal("Use the automatic biases", title);
        Assert.DoesNotContain(Analysis.Of(mended), one => one.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void SigmoidsThatVanishAllTheSame_AreAFindingOfTheirOwn()
    {
        // Without the biases 12 sigmoids still lose the gradient: two causes, and the second's remedy mends both.
        string source = Source("[Input(64)] {12:[Dense(64, Activation.Sigmoid, Bias = 20)]} [Dense(1)]", out _);
        Diagnostic vanishing = Assert.Single(Analysis.Of(source), one => one.Id == "NG1001");
        Assert.EndsWith("; with Activation.Tanh and the automatic biases: 0.065", vanishing.Message(), StringComparison.Ordinal);
        Assert.Equal(["Use Activation.Tanh and the automatic biases"], Fixing.All(source, "NG1001").Select(fix => fix.Title));
    }

    [Fact]
    public void OffsetOfTheUnits_IsTold() => Assert.Contains(
        "(variance of h: 1, mean 5); with the automatic biases: 6.9 %",
        Analysis.Of(Source("[Input(64)] {2:[Dense(64, Activation.Tanh, Bias = 5)]} [Dense(1)]", out _)).Single(one => one.Id == "NG1005").Message(),
        StringComparison.Ordinal);

    // {n:layer} repeats a layer; what «» mark is underlined.
    private static string Source(string attributes, out string at)
    {
        string[] parts = attributes.Split('{', '}');
        string text = string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : Repeated(part)));
        int start = text.IndexOf('«', StringComparison.Ordinal), end = text.IndexOf('»', StringComparison.Ordinal);
        at = start < 0 ? "" : text[(start + 1)..end];
        return Declared.Text(text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
    }

    private static string Repeated(string part)
    {
        string[] both = part.Split(':', 2);
        return Declared.Repeat(both[1], int.Parse(both[0], CultureInfo.InvariantCulture));
    }
}
