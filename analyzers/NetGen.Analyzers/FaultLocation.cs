using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Analyzers;

/// <summary>Finds the place in the source that a fault, which knows only an attribute's number and an argument's name, speaks of.</summary>
internal static class FaultLocation
{
    public static Location Of(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, Fault fault, CancellationToken cancellation)
    {
        return fault.Depth >= 0 ? OfType(type, fault) : Of(type, attributes, fault.Attribute, fault.Argument, cancellation);
    }

    /// <summary>The place of an argument; of its attribute where it is not written, of the type where that is not in source.</summary>
    public static Location Of(
        INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, int index, string? argument, CancellationToken cancellation)
    {
        AttributeData attribute = attributes[index];
        return attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? (Argument(syntax, attribute, argument) ?? (SyntaxNode)syntax).GetLocation()
            : InSource(type);
    }

    private static Location OfType(INamedTypeSymbol type, Fault fault)
    {
        INamedTypeSymbol at = type;
        for (int depth = 0; depth < fault.Depth && at.ContainingType is { } outer; depth++) at = outer;
        if (fault.Argument is null) return InSource(at);
        return InSource(at.GetMembers().FirstOrDefault(member => member.GetDocumentationCommentId() == fault.Argument) ?? at);
    }

    private static Location InSource(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    private static AttributeArgumentSyntax? Argument(AttributeSyntax syntax, AttributeData attribute, string? name)
    {
        if (name is null || syntax.ArgumentList is not { } list) return null;
        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(argument =>
            argument.NameEquals?.Name.Identifier.ValueText == name || argument.NameColon?.Name.Identifier.ValueText == name);
        if (named is not null) return named;

        int ordinal = attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
        return ordinal >= 0 && ordinal < list.Arguments.Count && list.Arguments[ordinal] is { NameEquals: null, NameColon: null } positional
            ? positional
            : null;
    }
}
