using System;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Faults;

/// <summary>While somebody types, code is broken most of the time: generator and analyzers must never throw.</summary>
public sealed class HalfTypedTests
{
    private const string Text = """
        using NetGen;
        namespace My
        {
            [Input(4, Minimum = -1, Maximum = 1)]
            [Dense(8, Activation.Elu, Init.Normal, Scale = 0.1, Alpha = 2)]
            [Dense(units: 3, activation: Activation.Softmax, BiasInit = BiasInit.Auto, Priors = new[] { 0.2, 0.3, 0.5 })]
            [Loss(Loss.CategoricalCrossEntropy)] [TrainedWith<Sgd>(LearningRate = 0.1)] [Target(PositiveRate = 0.1)] [Budget(Flops = 1000)]
            public sealed partial class Net { public int Own => 1; }
        }
        """;

    [Fact]
    public void Truncated_AtAnyCharacterThrowsNothing()
    {
        int start = Text.IndexOf("[Input", StringComparison.Ordinal);
        Parallel.For(start, Text.Length, length => AssertNoException(Text[..length]));
    }

    [Fact]
    public void Tokens_LeftOutOrDoubledThrowNothing()
    {
        string[] tokens = Split(Text);
        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Int[0, 3]).Sample(
            (at, other, change) => AssertNoException(string.Concat(Change(tokens, at, other, change))), iter: 200, threads: 1);
    }

    [Theory]
    [InlineData("[Input] [Dense] partial class Net;")]
    [InlineData("[Input(\"two\")] [Dense(null)] partial class Net;")]
    [InlineData("[Input(2)] [Dense(1, Unknown.Value)] partial class Net;")]
    [InlineData("[Input(2)] [Dense(1, Priors = null)] partial class Net;")]
    [InlineData("[Input(2)] [Dense(1, Activation.Softmax, Priors = new double[] { })] partial class Net;")]
    [InlineData("[Input(1 + X.Y)] [Dense(int.MaxValue + 1)] partial class Net;")]
    [InlineData("[Input(2)] [Dense(1)] [TrainedWith<Nothing>] partial class Net;")]
    [InlineData("[Input(2)] [Dense(1)] [TrainedWith<>] partial class Net;")]
    [InlineData("[Input(2)] [Dense(1)] partial class")]
    [InlineData("[Input(2)] [Dense(1)] partial enum Net;")]
    [InlineData("[Input(2)] [Dense(1)] partial class Net : Net;")]
    [InlineData("partial class A : B { [Input(2)] [Dense(1)] partial class Net; } partial class B : A { }")]
    public void Nonsense_ThrowsNothing(string declaration) => AssertNoException("using NetGen; " + declaration);

    private static void AssertNoException(string text)
    {
        // One run each: the harness's own checks would run every text several times.
        var project = new Project(text);
        GeneratorDriver driver = project.Driver().RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation after, out _);
        Assert.Null(driver.GetRunResult().Results[0].Exception);
        Assert.DoesNotContain(AnalyzerRun.Diagnose(after).Analyzers, diagnostic => diagnostic.Id == "AD0001");
    }

    private static string[] Change(string[] tokens, int at, int other, int change) => change switch
    {
        0 => [.. tokens[..at], .. tokens[(at + 1)..]],
        1 => [.. tokens[..at], tokens[other], .. tokens[at..]],
        2 => [.. tokens[..at], tokens[other], .. tokens[(at + 1)..]],
        _ => [.. tokens[..Math.Min(at, other)], .. tokens[Math.Max(at, other)..]],
    };

    private static string[] Split(string text) =>
        [.. Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(text).Select(token => token.ToFullString())];
}
