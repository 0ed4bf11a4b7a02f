using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1403: softmax between layers, which makes the units of a row compete and hands little of signal and gradient on.</summary>
internal sealed class HiddenSoftmaxRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1403", "Softmax as a hidden activation",
        "Predicted at initialisation: this hidden {1} layer of {0} hands on a mean square of {2}, and hands back {3} times the gradient's; "
        + "with ReLU: {4} and {5}",
        Category.Heads, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1403.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        foreach (int layer in network.Hidden)
        {
            if (network.Dense(layer) is not { } dense || !Outputs.IsSoftmax(dense)) continue;
            Remedy relu = HeadRemedies.UseActivation(layer, dense, Activation.Relu);
            LayerPrediction now = network.Signal.Layers[layer], mended = network.With(relu.Apply(network.Model)).Signal.Layers[layer];
            yield return new(
                Descriptor, DiagnosticSeverity.Warning, Place.Of(layer, "activation"), new(Aspect.Activation, layer, layer),
                HumanNumber.Count(dense.Outputs, "unit"), dense.Activation, SignalNumber.Text(now.OutputSquare), SignalNumber.Text(now.Gain),
                SignalNumber.Text(mended.OutputSquare), SignalNumber.Text(mended.Gain))
            {
                Remedies = [relu, HeadRemedies.UseActivation(layer, dense, Activation.Tanh)],
            };
        }
    }
}
