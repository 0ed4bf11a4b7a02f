using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What keeps a type from having an emitted part; the first reason is enough.</summary>
internal static class TypeChecks
{
    /// <param name="type">The type.</param>
    /// <param name="canExtend">Whether a stub can be emitted all the same.</param>
    public static Fault? Check(INamedTypeSymbol type, out bool canExtend)
    {
        canExtend = false;
        INamedTypeSymbol[] types = [type, .. TypeParser.Containers(type)];
        if (Kind(type) is { } kind) return Unsupported(type, kind);
        if (types.Any(at => at.IsFileLocal)) return Unsupported(type, "file-local, so that no other file could hold its emitted part");
        for (int depth = 0; depth < types.Length; depth++)
        {
            if (!IsPartial(types[depth])) return Fault.Around(depth, FaultKind.NotPartial, types[depth].Name, type.Name);
        }

        if (Construction(type) is { } construction) return Unsupported(type, construction);
        var members = new ReservedMembers(type);
        if (members.ContainsTheClassesName) return Unsupported(type, "named as a member that NetGen adds to it");
        if (members.FirstTaken() is { } taken) return Taken(type, taken);

        canExtend = true;
        for (int depth = 0; depth < types.Length; depth++)
        {
            if (types[depth].Arity > 0) return Fault.Around(depth, FaultKind.Generic, types[depth].Name);
        }

        return null;
    }

    private static string? Kind(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord, type.IsStatic) switch
    {
        (_, true, _) => "a record; a network has parameters, no value equality",
        (TypeKind.Class, _, true) => "static; a network is an object that holds its parameters",
        (TypeKind.Class, _, _) => null,
        (TypeKind.Struct, _, _) => "a struct, whose copies would share their parameters",
        _ => "no class",
    };

    private static string? Construction(INamedTypeSymbol type)
    {
        if (Parts(type).Any(part => part.ParameterList is not null))
            return "a class with a primary constructor, which the emitted constructor cannot call";
        for (INamedTypeSymbol? at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.GetAttributes().Any(attribute => AttributeNames.Of(attribute) == AttributeNames.Input))
                return $"derived from another network, '{at.Name}'";
        }

        INamedTypeSymbol? parent = type.BaseType;
        return parent is not { TypeKind: TypeKind.Class } || parent.InstanceConstructors.Any(constructor => CanCall(type, constructor))
            ? null
            : $"derived from '{parent.Name}', which has no constructor without arguments";
    }

    private static bool CanCall(INamedTypeSymbol type, IMethodSymbol constructor) =>
        constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
        && ReservedMembers.IsInherited(type, constructor);

    private static Fault Taken(INamedTypeSymbol type, ISymbol member)
    {
        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "constructor(long)" : member.Name;
        return SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
            ? Fault.Of(FaultKind.MemberTaken, type.Name, name) with { Argument = member.GetDocumentationCommentId() }
            : Fault.Of(FaultKind.MemberTaken, type.Name, $"{name} from '{member.ContainingType.Name}'");
    }

    private static Fault Unsupported(INamedTypeSymbol type, string what) => Fault.Of(FaultKind.UnsupportedType, type.Name, what);

    private static bool IsPartial(INamedTypeSymbol type) => Parts(type).All(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();
}
