using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1107: sin(ωh) with weights that know nothing of ω.</summary>
internal sealed class SineWithoutSirenRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1107", "Sine without SIREN's initialiser",
        "Predicted at initialisation: this sine layer (ω = {0}) multiplies the gradient's mean square by {1}, with Init.Siren by {2}",
        Category.Mismatch, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1107.md");

    private const double MostGain = 3, MostPhase = 2;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int[] layers = [.. Enumerable.Range(1, network.Last).Where(layer => IsMismatch(network, layer))];
        if (layers.Length == 0) yield break;
        int worst = layers.OrderByDescending(layer => network.Signal.Layers[layer].Gain).First();
        Remedy siren = Remedies.UseInit(layers, Init.Siren);
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(worst, "init"), new(Aspect.Weights, layers[0], layers[layers.Length - 1]),
            SignalNumber.Text(network.Layers[worst].Parameter), SignalNumber.Text(network.Signal.Layers[worst].Gain),
            SignalNumber.Text(network.With(siren.Apply(network.Model)).Signal.Layers[worst].Gain))
        {
            Remedies = [siren],
        };
    }

    // The first layer's weights are the frequencies that the user wants; with ω = 1 sine is an activation like others. Of the phase only what
    // the weights bring counts: SIREN's own biases bring more in a narrow layer.
    private static bool IsMismatch(NetworkFacts network, int layer)
    {
        if (network.Dense(layer) is not { Activation: Activation.Sine, Parameter: not 1, Init: not (Init.Auto or Init.Siren) } dense) return false;
        LayerPrediction prediction = network.Signal.Layers[layer];
        return Thresholds.Above(prediction.Gain, MostGain) || Thresholds.Above(dense.Parameter * Math.Sqrt(prediction.FromInput), MostPhase);
    }
}
