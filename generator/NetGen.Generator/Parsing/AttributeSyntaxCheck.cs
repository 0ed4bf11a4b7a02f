using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>Whether the compiler understands an attribute: of one that is half typed, Roslyn gives what it can make out.</summary>
internal static class AttributeSyntaxCheck
{
    /// <summary>Whether the compiler has an error of its own for the attribute, so that ours would be the second.</summary>
    public static bool IsHalfTyped(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is null) return true;
        if (attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)).Any(IsWrong)) return true;
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax) return false;
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? default;
        // A property that is unknown, or an argument behind the properties, is left out silently.
        int properties = arguments.Count(argument => argument.NameEquals is not null);
        return syntax.ContainsDiagnostics
            || properties != attribute.NamedArguments.Length
            || arguments.Take(arguments.Count - properties).Any(argument => argument.NameEquals is not null);
    }

    private static bool IsWrong(TypedConstant constant) => constant.Kind == TypedConstantKind.Error
        || (constant is { Kind: TypedConstantKind.Array, IsNull: false } && constant.Values.Any(IsWrong));
}
