using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>Predicts what a network's initialisation does to signal and gradient, and reports each root cause once, with number and remedy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignalAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RuleTable.All.SelectMany(rule => rule.Descriptors)];

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
        if (DeclaredNetwork.Of(type, attributes) is not { } model) return;
        var places = new AttributePlaces(attributes);
        if (places.Tree is not { } tree) return;

        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        string? Read(string key) => options.TryGetValue(key, out string? value) ? value : null;
        var network = new NetworkFacts(model, new Thresholds(Read));
        foreach (Finding finding in RootCauses.Of(network, rule => Read($"dotnet_diagnostic.{rule.Id}.severity") == "none"))
        {
            Location location = FaultLocation.Of(type, attributes, places.Of(finding.Place), finding.Place.Argument, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                finding.Rule, location, finding.Severity, null, RemedyText.Write(finding.Remedies, places), finding.Words));
        }
    }
}
