using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Weights;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Weights;

/// <summary>A project with a network, built with the files of weights that it lists.</summary>
internal static class WeightsProject
{
    /// <summary>The errors of the compiler and of the analyzer, and the text that was emitted.</summary>
    /// <param name="source">The network.</param>
    /// <param name="files">The items: what the attribute calls a file, and where it is.</param>
    public static (Diagnostic[] Diagnostics, string Emitted) Build(string source, params (string Name, string Path)[] files)
    {
        CSharpCompilation before = UserCompilation.Create(
            "Project",
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]),
            CSharpSyntaxTree.ParseText(source, UserCompilation.Language, "File.cs"));
        GeneratorDriver driver = UserCompilation.Driver(UserCompilation.Language)
            .RunGeneratorsAndUpdateCompilation(before, out Compilation after, out _);

        var texts = files.Select(file => new ListedFile(file.Name, file.Path)).ToList();
        var analyzerOptions = new AnalyzerOptions([.. texts], new ListedNames());
        CompilationWithAnalyzers analysis = after.WithAnalyzers([new WeightsAnalyzer()], analyzerOptions);
        ImmutableArray<Diagnostic> all = analysis.GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        string emitted = string.Concat(driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()));
        return ([.. all.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)], emitted);
    }

    private sealed class ListedFile(string name, string path) : AdditionalText
    {
        public string Name { get; } = name;

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("Weights are no text: a compiler that is asked for it reports CS2015.");
    }

    private sealed class ListedNames : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Listed(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Listed(((ListedFile)textFile).Name);
    }

    private sealed class Listed(string? name) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.NetGenWeights" ? name : null;
            return value is not null;
        }
    }
}
