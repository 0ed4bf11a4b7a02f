using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Analysis;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>What a dense layer writes into each part of the emitted code.</summary>
internal sealed class DenseEmitter(DensePlan plan) : ILayerEmitter
{
    private readonly ResolvedLaw _weights = WeightFormulas.Of(plan.Dense, plan.Index == 0), _biases = BiasFormulas.Of(plan.Dense);

    public string Description => $"{plan.Dense.Inputs} → {plan.Dense.Outputs}, {ActivationEmitter.Name(plan.Dense)}";

    public string Initialisation => $"{_weights.Formula}; biases {_biases.Formula}";

    public IEnumerable<string> LayoutEntry()
    {
        yield return $"// Layer {plan.Index + 1}, {Description}.";
        yield return "new DenseLayer";
        yield return "{";
        yield return $"    Index = {plan.Index}, Inputs = {plan.Dense.Inputs}, Units = {plan.Dense.Outputs}, Stride = {plan.Forward.WeightStride}, InputsPerRow = {plan.InputsPerRow},";
        yield return $"    WeightOffset = {plan.WeightOffset}, BiasOffset = {plan.BiasOffset}, "
            + $"TransposedOffset = {plan.TransposedOffset}, TransposedStride = {plan.TransposedStride},";
        yield return $"    Activation = Activation.{plan.Dense.Activation}, ActivationParameter = {Literal.Float(plan.Dense.Parameter)},";
        yield return $"    // Weights: {_weights.Formula}.";
        yield return $"    WeightLaw = {LawEmitter.Literal(_weights.Law)},";
        yield return $"    // Biases: {_biases.Formula}.";
        yield return $"    BiasLaw = {LawEmitter.Literal(_biases.Law)},";
        if (_biases.Values.Count > 0) yield return $"    BiasValues = [{string.Join(", ", _biases.Values.Select(Literal.Float))}],";
        yield return "},";
    }

    public string Row(string input, string output) =>
        $"{plan.Forward.Name}.Row(ref {input}, ref {Weights("parameters")}, ref {Biases("parameters")}, ref {output});";

    public string Rows(string input, string rows, string output) =>
        $"{plan.Forward.Name}.Rows(ref {input}, {rows}, ref {Weights("parameters")}, ref {Biases("parameters")}, ref {output});";

    public IEnumerable<string> ParameterGradients(string input, string delta)
    {
        yield return $"Columns.Sum(ref {delta}, block.Rows, {plan.OutputStride}, block.Adds, ref {Biases("block.Gradient")});";
        if (plan.InputsPerRow > 1) yield return $"Folding.Spread{plan.InputsPerRow}(ref {delta}, block.Rows);";
        yield return $"{plan.Forward.Name}.WeightGradient("
            + $"ref {input}, block.Rows, block.Adds, ref {delta}, ref {Weights("block.Gradient")});";
    }

    public string InputGradient(string delta, string inputDelta, string zeros) =>
        $"{plan.Backward!.Name}.Rows(ref {delta}, block.Rows, ref {At("block.Transposed", plan.TransposedOffset)}, ref {zeros}, ref {inputDelta});";

    public IEnumerable<string> Transpose()
    {
        if (plan.Index == 0) yield break;
        string source = $"ref {Weights("parameters")}, {plan.Dense.Inputs}, {plan.Dense.Outputs}";
        string destination = $"ref {At("transposed", plan.TransposedOffset)}, {plan.TransposedStride}";
        yield return plan.InputsPerRow == 1
            ? $"Transposition.Copy({source}, {plan.Forward.WeightStride}, {destination});"
            : $"Transposition.CopyFolded({source}, {plan.InputsPerRow}, {destination});";
    }

    private string Weights(string buffer) => At(buffer, plan.WeightOffset);

    private string Biases(string buffer) => At(buffer, plan.BiasOffset);

    private static string At(string buffer, long offset) => offset == 0 ? buffer : $"Unsafe.Add(ref {buffer}, {offset})";
}
