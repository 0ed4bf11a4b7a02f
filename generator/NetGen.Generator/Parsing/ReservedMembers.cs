using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>The members that the emitted part declares, and whether the user's own part, or a base class, has one of them.</summary>
internal sealed class ReservedMembers
{
    // What the compiler puts before a property's name.
    private const string Get = "get_";

    private readonly INamedTypeSymbol _type;
    private readonly HashSet<string> _methods = ["Predict", "PredictBatch"];
    private readonly HashSet<string> _properties = ["InputSize", "OutputSize", "LayerCount", "ParameterCount", "Layout", "Parameters"];

    public ReservedMembers(INamedTypeSymbol type)
    {
        _type = type;
        string?[] attributes = [.. type.GetAttributes().Select(AttributeNames.Of)];
        int layers = attributes.Count(LayerKinds.IsLayer);
        for (int layer = 1; layer <= layers; layer++) _properties.Add("Layer" + layer.ToString(CultureInfo.InvariantCulture));
        // Nobody can make an abstract class, so nothing loads one.
        if (type.IsAbstract) return;
        _methods.Add("Load");
        if (attributes.Contains(AttributeNames.Weights)) _properties.Add("Pretrained");
    }

    /// <summary>Whether the class itself has the name of one, which C# forbids.</summary>
    public bool ContainsTheClassesName => _properties.Contains(_type.Name) || _methods.Contains(_type.Name);

    /// <summary>The user's first member that an emitted one would collide with, or hide.</summary>
    public ISymbol? FirstTaken()
    {
        IEnumerable<ISymbol> own = _type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !EmittedFiles.Contain(member));
        if (own.FirstOrDefault(Collides) is { } taken) return taken;
        for (INamedTypeSymbol? at = _type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().FirstOrDefault(member => IsInherited(_type, member) && HasName(member)) is { } inherited) return inherited;
        }

        return null;
    }

    private bool Collides(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [{ RefKind: RefKind.None } seed] } =>
            seed.Type.SpecialType == SpecialType.System_Int64,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters: [] } getter when getter.Name.StartsWith(Get, StringComparison.Ordinal) =>
            _properties.Contains(getter.Name.Substring(Get.Length)),
        _ => HasName(member),
    };

    // Overloads with other parameters are welcome; anything that is no method takes its name for itself.
    private bool HasName(ISymbol member) => _properties.Contains(member.Name)
        || (_methods.Contains(member.Name) && (member is not IMethodSymbol method || IsSignature(method)));

    private static bool IsSignature(IMethodSymbol method) =>
        method is { Arity: 0, Parameters: [{ RefKind: RefKind.None } first, { RefKind: RefKind.None } second] }
        && (method.Name == "Load"
            ? Name(first) is "string" or "System.IO.Stream" && Name(second) == "NetGen.SafetensorsOptions"
            : Name(first) == "System.ReadOnlySpan<float>" && Name(second) == "System.Span<float>");

    private static string Name(IParameterSymbol parameter) =>
        parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString();

    /// <summary>Whether a class sees a member of its base class.</summary>
    public static bool IsInherited(INamedTypeSymbol type, ISymbol member) => member.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal =>
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly),
        _ => false,
    };
}
