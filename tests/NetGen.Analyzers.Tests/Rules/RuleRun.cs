extern alias runtime;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Signal;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Attributes on a class, seen by every analyzer, and the remedies of what they report tried on model and source.</summary>
internal static class RuleRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(SignalAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(runtime::NetGen.INetwork).Assembly.Location)];

    /// <summary>The diagnostics of a class with these attributes, by place.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(string attributes, string name = "Net") => Diagnose(Compile(attributes, name));

    private static ImmutableArray<Diagnostic> Diagnose(CSharpCompilation compilation)
    {
        ImmutableArray<Diagnostic> all = compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. all.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Asserts that one rule, and nothing else, speaks at a place in the source, with some numbers; tries its remedies.</summary>
    /// <returns>The titles of the remedies.</returns>
    public static string[] AssertReports(string id, DiagnosticSeverity severity, string at, string attributes, params string[] numbers)
    {
        Diagnostic diagnostic = Assert.Single(Diagnose(attributes), one => one.Id == id || one.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal((id, severity, at), (diagnostic.Id, diagnostic.Severity, Text(diagnostic)));
        Assert.All(numbers, number => Assert.Contains(number, diagnostic.GetMessage(), StringComparison.Ordinal));
        return TryRemedies(id, attributes, diagnostic);
    }

    /// <summary>Asserts that a rule is silent, and that no other warns.</summary>
    public static void AssertSilent(string id, string attributes, string name = "Net") =>
        Assert.DoesNotContain(Diagnose(attributes, name), diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>The source that a diagnostic is about.</summary>
    public static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static string[] TryRemedies(string id, string attributes, Diagnostic diagnostic)
    {
        foreach ((_, IReadOnlyList<(int Attribute, string Argument, string? Value)> edits) in RemedyText.Read(diagnostic.Properties))
        {
            ImmutableArray<Diagnostic> mended = Diagnose(SourceEdits.Apply(Compile(attributes, "Net"), edits));
            Assert.DoesNotContain(mended, other => other.Id == id || other.Severity >= DiagnosticSeverity.Warning);
        }

        INamedTypeSymbol type = Compile(attributes, "Net").GetTypeByMetadataName("Net")!;
        var network = new NetworkFacts(DeclaredNetwork.Of(type, type.GetAttributes())!, Thresholds.Default);
        IReadOnlyList<Remedy> remedies = RootCauses.Of(network, _ => false).Single(finding => finding.Rule.Id == id).Remedies;
        foreach (Remedy remedy in remedies)
        {
            IReadOnlyList<Finding> after = RootCauses.Of(network.With(remedy.Apply(network.Model)), _ => false);
            Assert.DoesNotContain(after, finding => finding.Rule.Id == id || finding.Severity >= DiagnosticSeverity.Warning);
        }

        return [.. remedies.Select(remedy => remedy.Title)];
    }

    private static CSharpCompilation Compile(string attributes, string name) => CSharpCompilation.Create(
        "Project", [CSharpSyntaxTree.ParseText($"using NetGen;\n{attributes}\npublic partial class {name};", path: "Net.cs")],
        References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
