using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Structural;
using NetGen.CodeFixes;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>Applies code fixes as an editor does.</summary>
internal static class SourceFixing
{
    private static readonly CodeFixProvider[] Providers = [new RemedyFix(), new MakePartialFix()];

    /// <summary>The titles on offer for the first diagnostic of a rule.</summary>
    public static IReadOnlyList<string> Titles(this Source source, string id) => [.. Offers(Open(source), id).Select(action => action.Title)];

    /// <summary>The file after the fix of a title, for the first diagnostic of a rule.</summary>
    public static Source Fix(this Source source, string id, string title)
    {
        Document document = Open(source);
        CodeAction action = Offers(document, id).First(offer => offer.Title == title);
        return source with { Text = Apply(document, action) };
    }

    /// <summary>The file after the fix of a title for all diagnostics of a rule in it.</summary>
    public static Source FixAll(this Source source, string id, string title)
    {
        Document document = Open(source);
        CodeFixProvider provider = Providers.First(candidate => candidate.FixableDiagnosticIds.Contains(id));
        CodeAction offer = Offers(document, id).First(candidate => candidate.Title == title);
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, offer.EquivalenceKey!, [id], new Found(Diagnostics(document, id)), CancellationToken.None);
        CodeAction action = provider.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
        return source with { Text = Apply(document, action) };
    }

    private static Document Open(Source source)
    {
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Project", LanguageNames.CSharp)
            .WithParseOptions(Source.ParseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(Source.References);
        return project.AddDocument("Net.cs", source.Compile().SyntaxTrees[0].GetText());
    }

    private static ImmutableArray<Diagnostic> Diagnostics(Document document, string id)
    {
        Compilation compilation = document.Project.GetCompilationAsync().GetAwaiter().GetResult()!;
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new SignalAnalyzer(), new NetworkStructureAnalyzer()];
        return [.. compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => diagnostic.Id == id)];
    }

    private static List<CodeAction> Offers(Document document, string id)
    {
        Diagnostic diagnostic = Diagnostics(document, id).OrderBy(found => found.Location.SourceSpan.Start).First();
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider provider in Providers.Where(candidate => candidate.FixableDiagnosticIds.Contains(id)))
            provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), default)).GetAwaiter().GetResult();
        return actions;
    }

    private static string Apply(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string text = changed.GetDocument(document.Id)!.GetTextAsync().GetAwaiter().GetResult().ToString();
        return text["using NetGen; ".Length..];
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => All();

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => All();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => All();

        private Task<IEnumerable<Diagnostic>> All() => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
