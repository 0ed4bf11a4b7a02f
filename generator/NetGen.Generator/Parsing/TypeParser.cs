using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads what the emitted part must repeat of the user's class, and what keeps it from having one.</summary>
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
        HasWeights = type.GetAttributes().Any(attribute => AttributeNames.Of(attribute) == AttributeNames.Weights),
    };

    /// <summary>What is wrong with the class itself; the first reason is enough.</summary>
    /// <param name="type">The class.</param>
    /// <param name="canExtend">Whether a stub can be emitted all the same.</param>
    public static Fault? Check(INamedTypeSymbol type, out bool canExtend)
    {
        canExtend = false;
        if (type.IsFileLocal) return Unsupported(type, "a file-local class, whose other part would have to stand in the same file");
        foreach (INamedTypeSymbol part in Containers(type).Prepend(type))
        {
            if (!IsPartial(part)) return Fault.Of(FaultKind.NotPartial, part.Name, type.Name);
        }

        if (type.TypeKind != TypeKind.Class || type.IsRecord) return Unsupported(type, "a record; a network has parameters, no value equality");
        if (type.IsStatic) return Unsupported(type, "static; a network is an object that holds its parameters");
        canExtend = true;
        if (Containers(type).Prepend(type).FirstOrDefault(part => part.Arity > 0) is { } generic) return Fault.Of(FaultKind.Generic, generic.Name);
        return ConstructorOrMember(type, ref canExtend);
    }

    private static Fault? ConstructorOrMember(INamedTypeSymbol type, ref bool canExtend)
    {
        foreach (TypeDeclarationSyntax part in Parts(type))
        {
            if (part.ParameterList is null) continue;
            canExtend = false;
            return Unsupported(type, "a class with a primary constructor, which the emitted constructor cannot call");
        }

        if (ReservedMembers.FirstTaken(type) is not { } taken) return null;
        canExtend = false;
        return Fault.Of(FaultKind.MemberTaken, type.Name, taken);
    }

    private static Fault Unsupported(INamedTypeSymbol type, string what) => Fault.Of(FaultKind.UnsupportedType, type.Name, what);

    private static bool IsPartial(INamedTypeSymbol type) => Parts(type).All(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
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
