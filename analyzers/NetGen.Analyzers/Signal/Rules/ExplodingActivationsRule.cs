using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1004: the pre-activations grow out of all proportion.</summary>
internal sealed class ExplodingActivationsRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1004", "The activations explode",
        "Predicted at initialisation: the pre-activations of layer {0} have variance {1} (inputs: {2}); with Init.Auto: {3}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1004.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double limit = network.Thresholds.Of("signal_explode", 1e4);
        int found = 0;
        while (found < network.Layers.Count && !Thresholds.Above(Growth(network, found), limit)) found++;
        if (found == network.Layers.Count) yield break;
        int[] layers = Scales.TooLarge(network, Enumerable.Range(0, network.Layers.Count));
        if (layers.Length == 0) yield break; // Large inputs, or biases: not the weights' doing.
        Remedy automatic = Remedies.UseInit(layers, Init.Auto);
        NetworkFacts mended = network.With(automatic.Apply(network.Model));
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(layers[0], "init"), new(Aspect.Weights, layers[0], layers[layers.Length - 1]),
            found + 1, SignalNumber.Text(network.Signal.Layers[found].PreActivationVariance), SignalNumber.Text(network.Signal.Input.Square),
            SignalNumber.Text(mended.Signal.Layers[found].PreActivationVariance))
        {
            Remedies = [automatic],
        };
    }

    // Against inputs of unit size or the real ones, whichever is larger: huge inputs are a mistake of their own.
    private static double Growth(NetworkFacts network, int layer) =>
        network.Signal.Layers[layer].PreActivationVariance / Math.Max(1, network.Signal.Input.Square);
}
