using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Signal;

namespace NetGen.CodeFixes;

/// <summary>Offers the remedies that the analyzer has tried: each is a list of edits to attribute arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemedyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleTable.All.SelectMany(rule => rule.Descriptors).Select(rule => rule.Id)];

    /// <summary>One network's edits touch no other network's attributes, so that a batch of them merges.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) continue;
            foreach ((string title, IReadOnlyList<(int, string, string?)> edits) in RemedyText.Read(diagnostic.Properties))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => Apply(context.Document, type, edits, cancellation), equivalenceKey: title), diagnostic);
            }
        }
    }

    private static async Task<Solution> Apply(
        Document document, TypeDeclarationSyntax type, IReadOnlyList<(int Attribute, string Argument, string? Value)> edits, CancellationToken cancellation)
    {
        Solution solution = document.Project.Solution;
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(type, cancellation) is not INamedTypeSymbol symbol) return solution;
        ImmutableArray<AttributeData> attributes = symbol.GetAttributes();

        var changes = new Dictionary<AttributeSyntax, AttributeSyntax>();
        foreach (IGrouping<int, (int Attribute, string Argument, string? Value)> group in edits.GroupBy(edit => edit.Attribute))
        {
            AttributeData attribute = attributes[group.Key];
            if (attribute.ApplicationSyntaxReference is not { } reference) continue;
            var syntax = (AttributeSyntax)await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
            AttributeSyntax changed = syntax;
            foreach ((_, string argument, string? value) in group) changed = AttributeArguments.Edit(changed, attribute, argument, value);
            changes.Add(syntax, changed);
        }

        // Attributes of one class may stand in several files.
        foreach (IGrouping<SyntaxTree, AttributeSyntax> file in changes.Keys.GroupBy(syntax => syntax.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } target) continue;
            SyntaxNode root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(target.Id, root.ReplaceNodes(file, (old, _) => changes[old]));
        }

        return solution;
    }
}
