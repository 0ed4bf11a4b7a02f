using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NetGen.CodeFixes;

/// <summary>NG0001: adds <c>partial</c> to the class, or to the type around it that lacks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakePartialFix : CodeFixProvider
{
    private const string Title = "Make the type partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["NG0001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    _ =>
                    {
                        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(context.Document);
                        SyntaxNode partial = generator.WithModifiers(type, generator.GetModifiers(type).WithPartial(true));
                        return Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(type, partial)));
                    },
                    equivalenceKey: Title),
                diagnostic);
        }
    }
}
