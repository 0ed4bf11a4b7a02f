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
        yield return "new DenseLayer(";
        yield return $"    index: {plan.Index}, inputs: {plan.Dense.Inputs}, units: {plan.Dense.Outputs}, "
            + $"activation: Activation.{plan.Dense.Activation}, activationParameter: {Literal.Float(plan.Dense.Parameter)},";
        yield return $"    stride: {plan.Forward.WeightStride}, inputsPerRow: {plan.InputsPerRow}, "
            + $"weightOffset: {plan.WeightOffset}, biasOffset: {plan.BiasOffset}, "
            + $"transposedOffset: {plan.TransposedOffset}, transposedStride: {plan.TransposedStride},";
        yield return $"    // Weights: {_weights.Formula}.";
        yield return $"    weightLaw: {LawEmitter.Literal(_weights.Law)},";
        yield return $"    // Biases: {_biases.Formula}.";
        yield return $"    biasLaw: {LawEmitter.Literal(_biases.Law)}{(_biases.Values.Count > 0 ? "," : "),")}";
        if (_biases.Values.Count > 0) yield return $"    biasValues: [{string.Join(", ", _biases.Values.Select(Literal.Float))}]),";
    }

    // The one activation that is cheaper than a pass over memory and frequent enough for a place in every kernel.
    public bool Activates => plan.Dense.Activation == Activation.Relu;

    public string Row(string input, string output, bool activate) =>
        $"{plan.Forward.Name}.Row<{Last(activate)}>(ref {input}, ref {Weights("parameters")}, ref {Biases("parameters")}, ref {output});";

    public string Rows(string input, string rows, string output, bool activate) => $"{plan.Forward.Name}.Rows<{Last(activate)}>("
        + $"ref {input}, {rows}, ref {Weights("parameters")}, ref {Biases("parameters")}, ref {output});";

    public IEnumerable<string> ParameterGradients(string input, string delta)
    {
        yield return $"Columns.Sum(ref {delta}, block.Rows, {plan.OutputStride}, block.Adds, ref {Biases("block.Gradient")});";
        if (plan.InputsPerRow > 1) yield return $"Folding.Spread{plan.InputsPerRow}(ref {delta}, block.Rows);";
        yield return $"{plan.Forward.Name}.WeightGradient("
            + $"ref {input}, block.Rows, block.Adds, ref {delta}, ref {Weights("block.Gradient")});";
    }

    public string InputGradient(string delta, string inputDelta, string zeros) => $"{plan.Backward!.Name}.Rows<{Last(false)}>("
        + $"ref {delta}, block.Rows, ref {At("block.Transposed", plan.TransposedOffset)}, ref {zeros}, ref {inputDelta});";

    public IEnumerable<string> Transpose()
    {
        if (plan.Index == 0) yield break;
        string source = $"ref {Weights("parameters")}, {plan.Dense.Inputs}, {plan.Dense.Outputs}";
        string destination = $"ref {At("transposed", plan.TransposedOffset)}, {plan.TransposedStride}";
        yield return plan.InputsPerRow == 1
            ? $"Transposition.Copy({source}, {plan.Forward.WeightStride}, {destination});"
            : $"Transposition.CopyFolded({source}, {plan.InputsPerRow}, {destination});";
    }

    private string Last(bool activate) => (activate && Activates ? plan.Dense.Activation : Activation.Linear).ToString();

    private string Weights(string buffer) => At(buffer, plan.WeightOffset);

    private string Biases(string buffer) => At(buffer, plan.BiasOffset);

    private static string At(string buffer, long offset) => offset == 0 ? buffer : $"Unsafe.Add(ref {buffer}, {offset})";
}
