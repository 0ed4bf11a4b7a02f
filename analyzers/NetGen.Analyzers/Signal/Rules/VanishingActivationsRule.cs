using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1003: next to nothing of the signal reaches the output.</summary>
internal sealed class VanishingActivationsRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1003", "The activations vanish",
        "Predicted at initialisation: the pre-activations' variance falls to {0} of layer 1's ({1}) at the output; with Init.Auto: {2}",
        Category.Signal, DiagnosticSeverity.Info, true, helpLinkUri: Help.Base + "NG1003.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double ratio = Ratio(network);
        if (network.Signal.ZeroLayer is not null || !Thresholds.Below(ratio, network.Thresholds.Of("signal_vanish_ratio", 1e-8))) yield break;
        int[] layers = Scales.TooSmall(network, Enumerable.Range(1, network.Last));
        if (layers.Length == 0) yield break; // Then an activation takes the signal away, and takes the gradient with it: NG1001.
        layers = Scales.WithSameLaw(network, layers);
        Remedy automatic = Remedies.UseInit(layers, Init.Auto);
        yield return new(
            Descriptor, network.IsSgd ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Place.Of(layers[0], "init"),
            new(Aspect.Weights, layers[0], layers[layers.Length - 1]),
            SignalNumber.Text(ratio), SignalNumber.Text(network.Signal.Layers[0].PreActivationVariance),
            SignalNumber.Text(Ratio(network.With(automatic.Apply(network.Model)))))
        {
            Remedies = [automatic],
        };
    }

    private static double Ratio(NetworkFacts network) =>
        network.Signal.Layers[network.Last].PreActivationVariance / network.Signal.Layers[0].PreActivationVariance;
}
