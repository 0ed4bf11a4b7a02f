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
        if (value is null) return present is null ? syntax : syntax.WithArgumentList(syntax.ArgumentList!.WithArguments(syntax.ArgumentList.Arguments.Remove(present)));

        ExpressionSyntax expression = SyntaxFactory.ParseExpression(value).WithAdditionalAnnotations(Simplifier.Annotation);
        return present is null
            ? Add(syntax, name, ordinal, expression)
            : syntax.ReplaceNode(present.Expression, expression.WithTriviaFrom(present.Expression));
    }

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
