using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1009: the numbers leave what floats can hold and training can use, or nothing at all arrives.</summary>
internal sealed class OverflowRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1009", "The signal overflows or is lost", "Predicted at initialisation: {0}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1009.md");

    private const double Nothing = 1e-30, Silent = 0.99;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Signal.OverflowLayer is { } overflow) yield return Overflow(network, overflow);
        else if (network.Signal.ZeroLayer is { } zero && IsLost(network, zero)) yield return Zero(network, zero);
    }

    private static Finding Overflow(NetworkFacts network, int layer)
    {
        LayerPrediction prediction = network.Signal.Layers[layer];
        string size = SignalNumber.Text(prediction.PreActivationVariance + (prediction.PreActivationMean * prediction.PreActivationMean));
        string words = $"the pre-activations of layer {layer + 1} have mean square {size}, too large to go on with";
        return Of(network, Scales.TooLarge(network, All(network)), layer, words);
    }

    private static Finding Zero(NetworkFacts network, int layer)
    {
        string words = $"nothing of the input is left behind layer {layer + 1} (mean square {SignalNumber.Text(network.Signal.Layers[layer].OutputSquare)})";
        return Of(network, Scales.TooSmall(network, All(network)), layer, words);
    }

    private static Finding Of(NetworkFacts network, int[] layers, int at, string words)
    {
        int[] own = BiasCauses.Own(network, at);
        Remedy biases = BiasRemedies.Automatic(own);
        if (layers.Length == 0 && own.Length > 0 && network.With(biases.Apply(network.Model)).Signal is { OverflowLayer: null, ZeroLayer: null })
            return new(Descriptor, DiagnosticSeverity.Warning, BiasCauses.Place(network, own, at), BiasCauses.Of(own), words) { Remedies = [biases] };
        Cause cause = layers.Length > 0
            ? new(Aspect.Weights, layers[0], layers[layers.Length - 1])
            : network.Signal.Layers[at].InactiveShare > Silent ? new(Aspect.Biases, 0, at) : new(Aspect.Input, 0, at);
        Place place = cause.Aspect == Aspect.Input ? Place.Of(PlaceKind.Input, null) : Place.Of(layers.Length > 0 ? layers[0] : at, layers.Length > 0 ? "init" : "Bias");
        return new(Descriptor, DiagnosticSeverity.Warning, place, cause, words)
        {
            Remedies = layers.Length > 0 ? [Remedies.UseInit(layers, Init.Auto)] : [],
        };
    }

    // The layers behind would be the next to overflow.
    private static IEnumerable<int> All(NetworkFacts network) => Enumerable.Range(0, network.Layers.Count);

    // Equal weights are NG1201's (and a head of zeros a recipe); an input that is always zero has nothing to lose.
    private static bool IsLost(NetworkFacts network, int layer) =>
        network.Signal.Input.Square > Nothing &&
        !Enumerable.Range(0, layer + 1).Any(before => network.SignalLayers[before] is DenseSignal { Weights: var law } && (law.Kind == WeightLawKind.Constant || law.Spread == 0));
}
