using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads what the emitted part must repeat of the user's class.</summary>
internal static class TypeParser
{
    private static readonly SymbolDisplayFormat EscapedNamespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat BareNamespace =
        EscapedNamespace.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    public static TypeModel Parse(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(EscapedNamespace),
        new(Containers(type).Reverse().Select(Header)),
        NameWithParameters(type),
        Escape(type.Name),
        MetadataName(type))
    {
        IsAbstract = type.IsAbstract,
        Layers = type.GetAttributes().Count(attribute => LayerKinds.IsLayer(AttributeNames.Of(attribute))),
        HasWeights = type.GetAttributes().Any(attribute => AttributeNames.Of(attribute) == AttributeNames.Weights),
    };

    /// <summary>The types around a type, innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType) yield return outer;
    }

    private static string Header(INamedTypeSymbol type)
    {
        string kind = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Interface, _) => "interface",
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {kind} {NameWithParameters(type)}";
    }

    private static string NameWithParameters(INamedTypeSymbol type) => type.TypeParameters.IsEmpty
        ? Escape(type.Name)
        : $"{Escape(type.Name)}<{string.Join(", ", type.TypeParameters.Select(parameter => Escape(parameter.Name)))}>";

    // Keywords, contextual ones and those to come have small letters only; the compiler warns of types that are named so without an @.
    private static string Escape(string name) => name.All(letter => letter is '_' or (>= 'a' and <= 'z')) ? "@" + name : name;

    private static string MetadataName(INamedTypeSymbol type)
    {
        string name = string.Join("+", Containers(type).Reverse().Append(type).Select(part => part.MetadataName));
        return type.ContainingNamespace.IsGlobalNamespace ? name : $"{type.ContainingNamespace.ToDisplayString(BareNamespace)}.{name}";
    }
}
