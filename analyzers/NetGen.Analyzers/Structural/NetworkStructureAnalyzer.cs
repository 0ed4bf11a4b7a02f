using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Model;

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
        // Other generators' classes, too: an invalid one would compile, and throw when it runs.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (DeclaredNetwork.Parse(type, attributes) is not { } parsed) return;
        foreach (Fault fault in parsed.Faults)
        {
            if (StructureRules.Of(fault.Kind) is not { } rule) continue;
            Location location = FaultLocation.Of(type, attributes, fault, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(rule, location, [.. fault.Words]));
        }
    }
}
