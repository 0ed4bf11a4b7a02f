using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers.Structural;

/// <summary>Reports what keeps a declaration from being a network, at the argument at fault; it runs the generator's own parser.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkStructureAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => StructureRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (!attributes.Any(IsOurs)) return;

        SyntaxTree? tree = attributes.First(IsOurs).ApplicationSyntaxReference?.SyntaxTree;
        if (tree?.Options is not CSharpParseOptions options) return;
        foreach (Fault fault in NetworkParser.Parse(type, options.LanguageVersion).Faults)
        {
            if (StructureRules.Of(fault.Kind) is not { } rule) continue;
            Location location = FaultLocation.Of(type, attributes, fault, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(rule, location, [.. fault.Words]));
        }
    }

    private static bool IsOurs(AttributeData attribute)
    {
        string? name = AttributeNames.Of(attribute);
        return name is AttributeNames.Input or AttributeNames.Loss || LayerKinds.IsLayer(name);
    }
}
