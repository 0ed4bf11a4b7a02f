using System;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>A dense layer's laws with their numbers and their formulas in words: what the emitted constructor bakes.</summary>
internal sealed record ResolvedDense(ResolvedInit Weights, ResolvedBias Bias)
{
    public static ResolvedDense Of(DenseModel layer, bool first) => new(new("Xavier", new(WeightLawKind.Normal, 0, Math.Sqrt(1.0 / layer.Inputs))), new("0", new(WeightLawKind.Constant, 0, 0)));
}
internal sealed record ResolvedInit(string Text, WeightLaw Law);
internal sealed record ResolvedBias(string Text, WeightLaw Law);
