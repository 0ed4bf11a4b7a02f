using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1005: most units of a hidden layer sit where their activation is flat.</summary>
internal sealed class SaturatedLayerRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1005", "A layer is saturated",
        "Predicted at initialisation: {0} of the {1} {2} units of layer {3} have a slope below a tenth of the steepest (variance of h: {4}); with Init.Auto: {5}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1005.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double most = network.Thresholds.Of("saturated", 0.8), many = network.Thresholds.Of("saturated_info", 0.5);
        int[] saturated = [.. network.Hidden.Where(layer => Thresholds.Above(Share(network, layer), many))];
        if (saturated.Length == 0) yield break;
        bool severe = saturated.Any(layer => Thresholds.Above(Share(network, layer), most));
        int worst = severe ? saturated.First(layer => Thresholds.Above(Share(network, layer), most)) : saturated[0];

        int[] large = Scales.TooLarge(network, saturated);
        int[] layers = large.Length > 0 ? Scales.WithSameLaw(network, large) : saturated;
        Aspect aspect = large.Length > 0 ? Aspect.Weights : worst == 0 ? Aspect.Input : Aspect.Activation;
        Remedy automatic = Remedies.UseInit(layers, Init.Auto);
        yield return new(
            Descriptor, severe ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            Place.Of(worst, large.Contains(worst) ? "init" : "activation"), new(aspect, layers[0], layers[layers.Length - 1]),
            SignalNumber.Percent(Share(network, worst)), HumanNumber.Text((long)network.Layers[worst].Outputs), network.Layers[worst].Activation,
            worst + 1, SignalNumber.Text(network.Signal.Layers[worst].PreActivationVariance),
            SignalNumber.Percent(Share(network.With(automatic.Apply(network.Model)), worst)))
        {
            Remedies = [automatic],
        };
    }

    /// <summary>The saturated share of a layer's units; NaN where the activation has no bound. The first layer is NG1006's where its inputs' range is known.</summary>
    private static double Share(NetworkFacts network, int layer)
    {
        if (layer == 0 && network.Model.Input is { Minimum: not null, Maximum: not null }) return double.NaN;
        LayerPrediction prediction = network.Signal.Layers[layer];
        return network.Layers[layer].Activation == Activation.Relu6
            ? prediction.LowGradientShare - prediction.InactiveShare
            : Families.IsBounded(network.Layers[layer].Activation) ? prediction.LowGradientShare : double.NaN;
    }
}
