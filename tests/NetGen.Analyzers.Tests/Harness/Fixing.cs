using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>Applies code fixes as an IDE does.</summary>
internal static class Fixing
{
    public static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(RemedyFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The fixes that are offered for a diagnostic, in order.</summary>
    public static IReadOnlyList<CodeAction> Offered(Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        Document document = project.GetDocument(diagnostic.Location.SourceTree)!;
        foreach (CodeFixProvider provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default))
                .GetAwaiter().GetResult();
        }

        return actions;
    }

    /// <summary>The titles of the fixes for the one diagnostic of that id in a text, with the text that each makes of it.</summary>
    public static IReadOnlyList<(string Title, string Fixed)> All(string source, string id)
    {
        Project project = new UserProject(source).Open();
        Diagnostic diagnostic = Assert.Single(Analysis.Of(project, ""), diagnostic => diagnostic.Id == id);
        return [.. Offered(project, diagnostic).Select(action => (action.Title, Assert.Single(Apply(project, action))))];
    }

    /// <summary>The text after the fix of that title, or after the first.</summary>
    public static string Apply(string source, string id, string? title = null) => All(source, id).First(fix => title is null || fix.Title == title).Fixed;

    /// <summary>The text after all diagnostics of an id are fixed at once.</summary>
    /// <param name="source">The text.</param>
    /// <param name="id">The rule.</param>
    /// <param name="key">Which of its fixes.</param>
    public static string ApplyToAll(string source, string id, string key)
    {
        Project project = new UserProject(source).Open();
        CodeFixProvider provider = Providers.Single(provider => provider.FixableDiagnosticIds.Contains(id));
        var context = new FixAllContext(project.Documents.Single(), provider, FixAllScope.Document, key, [id],
            new Found([.. Analysis.Of(project, "").Where(diagnostic => diagnostic.Id == id)]), default);
        CodeAction? action = provider.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult();
        return Assert.Single(Apply(project, Assert.IsAssignableFrom<CodeAction>(action)));
    }

    /// <summary>The texts after a fix.</summary>
    public static IReadOnlyList<string> Apply(Project project, CodeAction action)
    {
        Solution changed = action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return [.. changed.GetProject(project.Id)!.Documents.Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString())];
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
