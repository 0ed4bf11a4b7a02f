using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1402: a softmax layer right before a softmax output, as where a framework's loss wants logits and gets probabilities.</summary>
internal sealed class SoftmaxTwiceRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1402", "Softmax twice",
        "The softmax output reads the probabilities of this softmax layer: while the weights between lie in [0, 1], the loss cannot fall "
        + "below {0} ({1} classes); predicted at initialisation: this layer hands back {2} of the gradient's mean square",
        Category.Heads, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1402.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int layer = network.Last - 1;
        if (layer < 0 || network.Dense(layer) is not { Activation: Activation.Softmax, Outputs: > 1 } inner) yield break;
        int classes = network.Model.OutputSize;
        if (classes == 1 || !Outputs.IsSoftmax(network.Layers[network.Last])) yield break; // Over one class it is NG1404's.
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(layer, "activation"), new(Aspect.Activation, layer, layer),
            SignalNumber.Text(SoftmaxHead.DoubleSoftmaxFloor(classes)), classes, SignalNumber.Percent(network.Signal.Layers[layer].Gain))
        {
            Remedies = [HeadRemedies.UseActivation(layer, inner, Activation.Relu), HeadRemedies.UseActivation(layer, inner, Activation.Tanh)],
        };
    }
}
