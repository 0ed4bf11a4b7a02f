using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>The names that the emitted part declares, and whether the user's own part has one of them.</summary>
internal static class ReservedMembers
{
    private static readonly string[] Names = ["InputSize", "OutputSize", "LayerCount", "ParameterCount", "Layout", "Parameters"];

    public static string? FirstTaken(INamedTypeSymbol type)
    {
        bool weights = type.GetAttributes().Any(attribute => AttributeNames.Of(attribute) == AttributeNames.Weights);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || IsEmitted(member)) continue;
            if (Names.Contains(member.Name) || IsLayerView(member.Name)) return member.Name;
            if (member.Name == "Load" && member is not IMethodSymbol) return member.Name;
            if (member.Name == "Pretrained" && weights) return member.Name;
            if (member is IMethodSymbol method && Clashes(method)) return method.MethodKind == MethodKind.Constructor ? "constructor(long)" : method.Name;
        }

        return null;
    }

    // Overloads with other parameters are welcome.
    private static bool Clashes(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Int64,
        _ when method.Name == "Load" => method.Parameters.Length == 2 && method.Parameters[1].Type.Name == "SafetensorsOptions",
        _ => method.Name is "Predict" or "PredictBatch" && method.Parameters.Length == 2
            && IsByValue(method.Parameters[0], "System.ReadOnlySpan<float>") && IsByValue(method.Parameters[1], "System.Span<float>"),
    };

    private static bool IsByValue(IParameterSymbol parameter, string type) => parameter.RefKind == RefKind.None && parameter.Type.ToDisplayString() == type;

    private static bool IsLayerView(string name) =>
        name.Length > 5 && name.StartsWith("Layer", System.StringComparison.Ordinal) && name.Skip(5).All(char.IsDigit);

    // Analyzers see the compilation with the emitted part in it.
    private static bool IsEmitted(ISymbol member) =>
        member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.Contains(nameof(NetworkGenerator)));
}
