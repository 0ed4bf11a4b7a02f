using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers;

/// <summary>The generator's own parser, as the analyzers call it.</summary>
internal static class DeclaredNetwork
{
    /// <summary>What a class with attributes of ours declares; null for other classes.</summary>
    public static ParsedNetwork? Parse(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes)
    {
        AttributeData? ours = attributes.FirstOrDefault(IsOurs);
        return ours?.ApplicationSyntaxReference?.SyntaxTree.Options is CSharpParseOptions options
            ? NetworkParser.Parse(type, options.LanguageVersion)
            : null;
    }

    /// <summary>The network of a class whose declaration is valid; null for any other, which has its error already.</summary>
    public static NetworkModel? Of(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes) => Parse(type, attributes)?.Model;

    private static bool IsOurs(AttributeData attribute)
    {
        string? name = AttributeNames.Of(attribute);
        return name is AttributeNames.Input or AttributeNames.Loss or AttributeNames.Weights || LayerKinds.IsLayer(name);
    }
}
