using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace NetGen.CodeFixes;

/// <summary>Changes single arguments of an attribute; everything else, comments included, stays as it is written.</summary>
internal static class AttributeArguments
{
    /// <param name="syntax">The attribute.</param>
    /// <param name="attribute">The same, bound: it knows the constructor's parameters.</param>
    /// <param name="name">A parameter of the constructor, or a property.</param>
    /// <param name="value">The new expression; null to remove the argument.</param>
    public static AttributeSyntax Edit(AttributeSyntax syntax, AttributeData attribute, string name, string? value)
    {
        int ordinal = attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
        AttributeArgumentSyntax? present = Find(syntax, name, ordinal);
        if (value is null) return present is null ? syntax : Remove(syntax, present);

        ExpressionSyntax expression = SyntaxFactory.ParseExpression(value).WithAdditionalAnnotations(Simplifier.Annotation);
        return present is null
            ? Add(syntax, name, ordinal, expression)
            : syntax.ReplaceNode(present.Expression, expression.WithLeadingTrivia(present.Expression.GetLeadingTrivia())
                .WithTrailingTrivia(Kept(Inner(present.Expression)).AddRange(present.Expression.GetTrailingTrivia())));
    }

    // The comma behind the argument goes with it, or the one before the last; their comments move to the token that stands before.
    private static AttributeSyntax Remove(AttributeSyntax syntax, AttributeArgumentSyntax argument)
    {
        AttributeArgumentListSyntax list = syntax.ArgumentList!;
        int index = list.Arguments.IndexOf(argument), commas = list.Arguments.SeparatorCount;
        IEnumerable<SyntaxTrivia> lost = argument.DescendantTrivia();
        if (index < commas) lost = lost.Concat(All(list.Arguments.GetSeparator(index)));
        else if (index > 0) lost = All(list.Arguments.GetSeparator(index - 1)).Concat(lost);
        SyntaxTriviaList kept = Kept(lost);
        if (kept.Count == 0) return syntax.WithArgumentList(list.WithArguments(list.Arguments.Remove(argument)));

        // Nodes and commas in turn; where a comma stays before the argument, the comments follow it.
        SyntaxNodeOrTokenList items = list.Arguments.GetWithSeparators();
        int place = 2 * index, before = index < commas || index == 0 ? place - 1 : place - 2;
        if (before < 0) list = list.WithOpenParenToken(Behind(list.OpenParenToken, kept));
        else items = items.Replace(items[before], items[before].IsToken ? Behind(items[before].AsToken(), kept) : Behind(items[before].AsNode()!, kept));
        if (index < commas) items = items.RemoveAt(place + 1);
        items = items.RemoveAt(place);
        if (index == commas && index > 0) items = items.RemoveAt(place - 1);
        return syntax.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(items)));
    }

    private static SyntaxToken Behind(SyntaxToken token, SyntaxTriviaList trivia) => token.WithTrailingTrivia(token.TrailingTrivia.AddRange(trivia));

    private static SyntaxNode Behind(SyntaxNode node, SyntaxTriviaList trivia) => node.WithTrailingTrivia(node.GetTrailingTrivia().AddRange(trivia));

    private static IEnumerable<SyntaxTrivia> All(SyntaxToken token) => token.LeadingTrivia.Concat(token.TrailingTrivia);

    private static IEnumerable<SyntaxTrivia> Inner(SyntaxNode node) =>
        node.DescendantTrivia().Where(trivia => trivia.SpanStart >= node.SpanStart && trivia.Span.End <= node.Span.End);

    // A comment to the line's end keeps its line end, or it would swallow what follows.
    private static SyntaxTriviaList Kept(IEnumerable<SyntaxTrivia> trivia) => SyntaxFactory.TriviaList(trivia.SelectMany(one => one.Kind() switch
    {
        SyntaxKind.MultiLineCommentTrivia => new[] { SyntaxFactory.Space, one },
        SyntaxKind.SingleLineCommentTrivia => [SyntaxFactory.Space, one, SyntaxFactory.LineFeed],
        _ => [],
    }));

    private static AttributeArgumentSyntax? Find(AttributeSyntax syntax, string name, int ordinal)
    {
        if (syntax.ArgumentList is not { } list) return null;
        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(argument =>
            argument.NameEquals?.Name.Identifier.ValueText == name || argument.NameColon?.Name.Identifier.ValueText == name);
        return named ?? (ordinal >= 0 && ordinal < list.Arguments.Count && IsPositional(list.Arguments[ordinal]) ? list.Arguments[ordinal] : null);
    }

    private static AttributeSyntax Add(AttributeSyntax syntax, string name, int ordinal, ExpressionSyntax expression)
    {
        AttributeArgumentListSyntax list = syntax.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        int positional = list.Arguments.TakeWhile(IsPositional).Count(), constructor = list.Arguments.TakeWhile(argument => argument.NameEquals is null).Count();
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(expression).WithAdditionalAnnotations(Formatter.Annotation);
        if (ordinal < 0) argument = argument.WithNameEquals(SyntaxFactory.NameEquals(name));
        else if (ordinal != positional) argument = argument.WithNameColon(SyntaxFactory.NameColon(name));

        // Positional arguments come first, then named ones of the constructor, then properties.
        int place = ordinal < 0 ? list.Arguments.Count : ordinal == positional ? positional : constructor;
        return syntax.WithArgumentList(list.WithArguments(list.Arguments.Insert(place, argument))).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsPositional(AttributeArgumentSyntax argument) => argument is { NameEquals: null, NameColon: null };
}
