extern alias runtime;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Signal;
using NetGen.Generator;
using Xunit;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>A user's file as a build sees it: compiler, generator, and every analyzer of ours.</summary>
/// <param name="Text">The file; <c>using NetGen;</c> is put in front.</param>
internal sealed record Source(string Text)
{
    private const string Prefix = "using NetGen; ";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(SignalAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static ImmutableArray<MetadataReference> References { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(runtime::NetGen.INetwork).Assembly.Location)];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12);

    /// <summary>What <c>.editorconfig</c> says, by key.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Our diagnostics, by place; nothing else may be wrong with the file.</summary>
    public IReadOnlyList<Reported> Analyze()
    {
        Compilation compilation = Compile();
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _);
        Assert.DoesNotContain(after.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new ConfiguredOptions(Options)), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = after.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.Where(diagnostic => !diagnostic.IsSuppressed).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Report)];
    }

    /// <summary>The single diagnostic of a file that must have one.</summary>
    public Reported Single() => Assert.Single(Analyze());

    /// <summary>The file as a compilation.</summary>
    public CSharpCompilation Compile()
    {
        IEnumerable<KeyValuePair<string, ReportDiagnostic>> severities = Options
            .Where(option => option.Key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(option => KeyValuePair.Create(option.Key.Split('.')[1], Severity(option.Value)));
        return CSharpCompilation.Create(
            "Project", [CSharpSyntaxTree.ParseText(Prefix + Text, ParseOptions, "Net.cs")], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: severities));
    }

    private static ReportDiagnostic Severity(string text) => text switch
    {
        "none" => ReportDiagnostic.Suppress,
        "silent" => ReportDiagnostic.Hidden,
        "suggestion" => ReportDiagnostic.Info,
        "warning" => ReportDiagnostic.Warn,
        _ => ReportDiagnostic.Error,
    };

    private static Reported Report(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity,
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan),
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        [.. RemedyText.Read(diagnostic.Properties).Select(remedy => remedy.Title)]);
}

/// <summary>One diagnostic.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">How bad.</param>
/// <param name="At">The text at its place.</param>
/// <param name="Message">What it says.</param>
/// <param name="Remedies">The titles of its fixes.</param>
internal sealed record Reported(string Id, DiagnosticSeverity Severity, string At, string Message, IReadOnlyList<string> Remedies);
