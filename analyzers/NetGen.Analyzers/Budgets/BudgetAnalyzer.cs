using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Planning;

namespace NetGen.Analyzers.Budgets;

/// <summary>Compares what a network costs with what <c>[Budget]</c> allows, and says which layer costs what.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BudgetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [BudgetRules.Parameters, BudgetRules.Bytes, BudgetRules.Flops, BudgetRules.StackBytes];

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
        int budget = IndexOfBudget(attributes);
        if (budget < 0 || DeclaredNetwork.Of(type, attributes) is not { Budget: { } most } model) return;

        NetworkPlan plan = NetworkPlan.Of(model);
        Check(BudgetRules.Parameters, "Parameters", most.Parameters, plan.ParameterCount, layer => layer.ParameterCount);
        Check(BudgetRules.Bytes, "Bytes", most.Bytes, plan.BufferLength * sizeof(float), layer => layer.BufferLength * sizeof(float));
        Check(BudgetRules.Flops, "Flops", most.Flops, plan.Layers.Sum(layer => layer.Flops), layer => layer.Flops);
        Check(BudgetRules.StackBytes, "StackBytes", most.StackBytes, plan.StackBytes, layer => layer.OutputStride * sizeof(float));

        void Check(DiagnosticDescriptor rule, string setting, long? allowed, long cost, Func<LayerPlan, long> part)
        {
            if (!(cost > allowed)) return;
            Location location = FaultLocation.Of(type, attributes, budget, setting, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                rule, location, type.Name, HumanNumber.Text(cost), HumanNumber.Text(allowed.Value), Parts(plan.Layers, part)));
        }
    }

    private static int IndexOfBudget(ImmutableArray<AttributeData> attributes)
    {
        for (int i = 0; i < attributes.Length; i++)
        {
            if (AttributeNames.Of(attributes[i]) == AttributeNames.Budget) return i;
        }

        return -1;
    }

    // The dearest first; what is small beside them is not worth a reader's time.
    private static string Parts(IReadOnlyList<LayerPlan> layers, Func<LayerPlan, long> part)
    {
        const int Most = 5;
        var parts = layers.OrderByDescending(part).ThenBy(layer => layer.Index).Take(Most).Select(layer =>
            $"layer {layer.Index + 1} ({layer.Model.Inputs} → {layer.Model.Outputs}) {HumanNumber.Text(part(layer))}").ToList();
        if (layers.Count > Most) parts.Add("…");
        return string.Join(", ", parts);
    }
}
