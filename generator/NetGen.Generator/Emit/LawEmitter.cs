using NetGen.Formulas;

namespace NetGen.Generator.Emit;

/// <summary>A law as the expression that makes it: its numbers are baked as doubles, and rounded to float only when a weight is drawn.</summary>
internal static class LawEmitter
{
    public static string Literal(WeightLaw law)
    {
        string sparsity = law.Kind == WeightLawKind.Sparse ? $", {Emit.Literal.Of(law.Sparsity)}" : "";
        return $"new WeightLaw(WeightLawKind.{law.Kind}, {Emit.Literal.Of(law.Centre)}, {Emit.Literal.Of(law.Spread)}{sparsity})";
    }
}
