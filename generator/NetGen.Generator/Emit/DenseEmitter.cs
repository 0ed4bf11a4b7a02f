using System.Collections.Generic;
using NetGen.Generator.Analysis;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>What a dense layer writes into each part of the emitted code.</summary>
internal sealed class DenseEmitter(DensePlan plan) : ILayerEmitter
{
    private readonly ResolvedDense _laws = ResolvedDense.Of(plan.Dense, plan.Index == 0);

    public string Description => $"{plan.Dense.Inputs} → {plan.Dense.Outputs}, {ActivationEmitter.Name(plan.Dense)}";

    public string Initialisation => $"{_laws.Weights.Text}; biases {_laws.Bias.Text}";

    public string LayoutEntry =>
        $"new DenseLayer {{ Index = {plan.Index}, Inputs = {plan.Dense.Inputs}, Units = {plan.Dense.Outputs}, Stride = {plan.OutputStride}, "
        + $"WeightOffset = {plan.WeightOffset}, BiasOffset = {plan.BiasOffset}, "
        + $"TransposedOffset = {plan.TransposedOffset}, TransposedStride = {plan.TransposedStride}, "
        + $"Activation = Activation.{plan.Dense.Activation}, ActivationParameter = {Literal.Float(plan.Dense.Parameter)}, "
        + $"WeightLaw = {LawEmitter.Literal(_laws.Weights.Law)}, BiasLaw = {LawEmitter.Literal(_laws.Bias.Law)} }}";

    public IEnumerable<string> Initialise()
    {
        yield return $"// Layer {plan.Index + 1}, {Description}. Weights: {_laws.Weights.Text}.";
        yield return LawEmitter.SampleWeights(_laws.Weights.Law, plan.Index, plan.Dense.Inputs);
        yield return $"// Biases: {_laws.Bias.Text}.";
        yield return LawEmitter.SampleBiases(_laws.Bias, plan.Index);
    }

    public string Row(string input, string output) =>
        $"{plan.Forward.Name}.Row(ref {input}, ref {Weights("parameters")}, ref {Biases("parameters")}, ref {output});";

    public string Rows(string input, string rows, string output) =>
        $"{plan.Forward.Name}.Rows(ref {input}, {rows}, ref {Weights("parameters")}, ref {Biases("parameters")}, ref {output});";

    public IEnumerable<string> ParameterGradients(string input, string delta)
    {
        yield return $"{plan.Forward.Name}.WeightGradient(ref {input}, block.Rows, ref {delta}, ref {Weights("block.Gradient")});";
        yield return $"Columns.Sum(ref {delta}, block.Rows, {plan.OutputStride}, ref {Biases("block.Gradient")});";
    }

    public string InputGradient(string delta, string inputDelta, string zeros) =>
        $"{plan.Backward!.Name}.Rows(ref {delta}, block.Rows, ref {At("block.Transposed", plan.TransposedOffset)}, ref {zeros}, ref {inputDelta});";

    public IEnumerable<string> Transpose()
    {
        if (plan.Index == 0) yield break;
        yield return $"Transposition.Copy(ref {Weights("parameters")}, {plan.Dense.Inputs}, {plan.Dense.Outputs}, {plan.OutputStride}, "
            + $"ref {At("transposed", plan.TransposedOffset)}, {plan.TransposedStride});";
    }

    private string Weights(string buffer) => At(buffer, plan.WeightOffset);

    private string Biases(string buffer) => At(buffer, plan.BiasOffset);

    private static string At(string buffer, long offset) => offset == 0 ? buffer : $"Unsafe.Add(ref {buffer}, {offset})";
}
