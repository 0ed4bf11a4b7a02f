using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Structural;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Faults;

/// <summary>Of an attribute that the compiler does not understand NetGen says nothing: one mistake, one error.</summary>
public sealed class CascadeTests
{
    private const string Attributes = """
        [Input(4, Minimum = -1, Maximum = 1)]
        [Dense(8, Activation.Elu, Init.Normal, Scale = 0.1, Mean = 1, Alpha = 2, Gain = 2, BiasInit = BiasInit.Uniform, BiasScale = 1)]
        [Dense(8, init: Init.Uniform, activation: Activation.Sine, Minimum = -1, Maximum = 1, Omega = 3)]
        [Dense(units: 3, activation: Activation.Softmax, BiasInit = BiasInit.Auto, Priors = new[] { 0.2, 0.3, 0.5 })]
        [Loss(Loss.Huber, Delta = 2)] [TrainedWith<Sgd>(LearningRate = 0.1)] [Target(Minimum = 0, Maximum = 1)] [Budget(Flops = 1000000)]

        """;

    private static readonly string[] Tokens = [.. SyntaxFactory.ParseTokens(Attributes).Select(token => token.ToFullString())];

    [Theory]
    [InlineData("")]
    [InlineData("unknown ")]
    [InlineData("\"text\" ")]
    [InlineData("( ")]
    [InlineData("1 + ")]
    public void Token_ReplacedBy_GivesNoSecondError(string instead) => Parallel.For(
        0, Tokens.Length, at => AssertNoCascade(string.Concat([.. Tokens[..at], instead, .. Tokens[(at + 1)..]])));

    [Fact]
    public void Attribute_WrittenUpToAnyCharacter_GivesNoSecondError() => Parallel.For(0, Attributes.Length, length =>
    {
        int end = Attributes.IndexOf('\n', length);
        AssertNoCascade(Attributes[..length] + Attributes[end..]);
    });

    private static void AssertNoCascade(string attributes)
    {
        CSharpCompilation compilation = new Project($"using NetGen;\n{attributes}partial class Net {{ }}").Compile();
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new NetworkStructureAnalyzer()];
        ImmutableArray<Diagnostic> all = compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Id == "AD0001");
        SyntaxNode root = compilation.SyntaxTrees[0].GetRoot();
        TextSpan[] broken = [.. all.Where(IsCompilers).Select(error => Enclosing(root, error))];
        IEnumerable<Diagnostic> ours = all.Where(diagnostic => diagnostic.Id.StartsWith("NG", StringComparison.Ordinal));
        Assert.DoesNotContain(ours, fault => broken.Any(span => span.IntersectsWith(fault.Location.SourceSpan)));
    }

    private static bool IsCompilers(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    // The attribute that an error lies in, or the error's own place.
    private static TextSpan Enclosing(SyntaxNode root, Diagnostic error) =>
        root.FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()?.Span ?? error.Location.SourceSpan;
}
