using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class XavierOnReluTests
{
    private static string Deep(int layers, string arguments) =>
        "[Input(64)] " + string.Concat(Enumerable.Repeat($"[Dense(64, Activation.Relu, {arguments})] ", layers)) + "[Dense(1)] partial class Net;";

    [Fact]
    public void EightLayers_AreOneWarningWithTheNumbers()
    {
        Reported reported = new Source(Deep(8, "Init.Xavier")).Single();
        Assert.Equal(("NG1101", DiagnosticSeverity.Warning, "Init.Xavier"), (reported.Id, reported.Severity, reported.At));

        // A half in each layer, and a little more for the small bias, which weighs ever more as the signal shrinks: ½⁸ is 0.39 %.
        Assert.Matches(@"^Xavier keeps 50(\.\d)? % of the signal in each of these 8 ReLU layers, 0\.4\d % at the output; He keeps 10[01](\.\d)? %$", reported.Message);
        Assert.Equal(["Use Init.He"], reported.Remedies);
    }

    [Fact]
    public void ShallowNetwork_IsToldThatItTrainsAllTheSame() =>
        Assert.Contains("trains all the same", new Source(Deep(2, "Init.GlorotUniform")).Single().Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Init.He")]
    [InlineData("Init.Auto")]
    [InlineData("Init.HeUniform")]
    [InlineData("Init.Xavier, Gain = 1.4142135")]
    public void SaneNeighbours_AreSilent(string arguments) => Assert.Empty(new Source(Deep(8, arguments)).Analyze());

    [Fact]
    public void Fix_ChangesEveryLayerAndKeepsComments()
    {
        var source = new Source("""
            [Input(64)]
            [Dense(64, Activation.Relu, Init.Xavier)] // the first
            [Dense(64, Activation.Relu, Init.GlorotNormal, Gain = 1.1 /* a little more */)]
            [Dense(1)]
            public partial class Net;
            """);
        Source mended = source.Fix("NG1101", "Use Init.He");
        Assert.Empty(mended.Analyze());
        Assert.Contains("[Dense(64, Activation.Relu, Init.He)] // the first", mended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gain", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FixAll_MendsEveryNetworkOfTheFile()
    {
        string two = Deep(4, "Init.Xavier") + " " + Deep(5, "Init.LeCunNormal").Replace("Net;", "Other;", StringComparison.Ordinal);
        Assert.Equal(2, new Source(two).Analyze().Count);
        Assert.Empty(new Source(two).FixAll("NG1101", "Use Init.He").Analyze());
    }
}
