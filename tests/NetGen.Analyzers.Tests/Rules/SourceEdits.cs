using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>A remedy's edits, made in the source as the code fix makes them.</summary>
internal static class SourceEdits
{
    /// <summary>The project with its network mended; the compiler must have nothing against its attributes.</summary>
    public static CSharpCompilation Apply(CSharpCompilation project, IReadOnlyList<(int Attribute, string Argument, string? Value)> edits)
    {
        ImmutableArray<AttributeData> attributes = project.GetTypeByMetadataName("Net")!.GetAttributes();
        var changes = new Dictionary<AttributeSyntax, AttributeSyntax>();
        foreach ((int attribute, string argument, string? value) in edits)
        {
            var syntax = (AttributeSyntax)attributes[attribute].ApplicationSyntaxReference!.GetSyntax();
            changes[syntax] = AttributeArguments.Edit(changes.GetValueOrDefault(syntax, syntax), attributes[attribute], argument, value);
        }

        SyntaxTree tree = project.SyntaxTrees.Single();
        string text = tree.GetRoot().ReplaceNodes(changes.Keys, (old, _) => changes[old]).ToFullString();
        CSharpCompilation mended = project.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, path: tree.FilePath));
        Assert.DoesNotContain(mended.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return mended;
    }
}
