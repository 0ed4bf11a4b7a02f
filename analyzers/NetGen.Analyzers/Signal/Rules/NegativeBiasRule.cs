using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1204: a negative bias switches ReLUs off, and the weaker signal makes it weigh more in the next layer.</summary>
internal sealed class NegativeBiasRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1204", "A negative bias behind ReLU",
        "Predicted at initialisation: with bias {0}, {1} of this layer's units are inactive{2}",
        Category.DeadUnits, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1204.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int[] layers = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => IsNegative(network, layer))];
        if (layers.Length == 0) yield break;
        int worst = layers.OrderByDescending(layer => network.Signal.Layers[layer].InactiveShare).First();
        double most = network.Signal.Layers[worst].InactiveShare;
        if (!Thresholds.Above(most, network.Thresholds.Of("inactive_share", 0.9))) yield break;
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(layers[0], "Bias"), new(Aspect.Biases, layers[0], layers[layers.Length - 1]),
            SignalNumber.Text(((DenseSignal)network.SignalLayers[layers[0]]).Biases.Centre),
            SignalNumber.Percent(network.Signal.Layers[layers[0]].InactiveShare),
            worst == layers[0] ? "" : $", and {SignalNumber.Percent(most)} of layer {worst + 1}'s")
        {
            Remedies = [BiasRemedies.Automatic(layers, "Use the small positive bias")],
        };
    }

    private static bool IsNegative(NetworkFacts network, int layer) =>
        network.Layers[layer].Activation is Activation.Relu or Activation.Relu6 && network.SignalLayers[layer] is DenseSignal { Biases: { Spread: 0, Centre: < 0 } };
}
