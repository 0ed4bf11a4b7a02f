using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>The attributes' metadata names; the marker of a network is <see cref="Input"/>.</summary>
internal static class AttributeNames
{
    public const string Input = "NetGen.InputAttribute";
    public const string Dense = "NetGen.DenseAttribute";
    public const string Loss = "NetGen.LossAttribute";
    public const string TrainedWith = "NetGen.TrainedWithAttribute<TOptimizer>";
    public const string Target = "NetGen.TargetAttribute";
    public const string Budget = "NetGen.BudgetAttribute";
    public const string Weights = "NetGen.WeightsAttribute";

    /// <summary>An attribute's name; a generic one's is that of its definition.</summary>
    public static string? Of(AttributeData attribute) => attribute.AttributeClass?.OriginalDefinition.ToDisplayString();
}
