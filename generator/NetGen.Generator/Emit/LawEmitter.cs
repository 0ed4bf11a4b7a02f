using NetGen.Formulas;
using NetGen.Generator.Analysis;

namespace NetGen.Generator.Emit;

internal static class LawEmitter
{
    public static string Literal(WeightLaw law) =>
        $"new WeightLaw(WeightLawKind.{law.Kind}, {Emit.Literal.Of(law.Centre)}, {Emit.Literal.Of(law.Spread)}, {Emit.Literal.Of(law.Sparsity)})";
    public static string SampleWeights(WeightLaw law, int layer, int inputs) => $"{{ var r = new global::System.Random((int)seed + {layer}); for (int u = 0; u < Parameters.Weights({layer}).Units; u++) for (int i = 0; i < {inputs}; i++) Parameters.Weights({layer})[u, i] = (float)((r.NextDouble() * 2 - 1) * {Emit.Literal.Of(law.Spread)}); }}";
    public static string SampleBiases(ResolvedBias bias, int layer) => "";
}
