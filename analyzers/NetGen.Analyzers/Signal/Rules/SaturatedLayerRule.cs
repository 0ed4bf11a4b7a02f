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
        "Predicted at initialisation: {0} a slope below a tenth of the steepest (variance of h: {1}{2}){3}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1005.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double most = network.Thresholds.Of("saturated", 0.8), many = network.Thresholds.Of("saturated_info", 0.5);
        int[] saturated = [.. network.Hidden.Where(layer => Thresholds.Above(Share(network, layer), many))];
        if (saturated.Length == 0) yield break;
        bool severe = saturated.Any(layer => Thresholds.Above(Share(network, layer), most));
        int worst = severe ? saturated.First(layer => Thresholds.Above(Share(network, layer), most)) : saturated[0];

        (Cause cause, Place place, Remedy? remedy) = Blame(network, saturated, worst, many);
        string mended = remedy is null ? "" : $"; with {remedy.Title.Substring("Use ".Length)}: {SignalNumber.Percent(Share(network.With(remedy.Apply(network.Model)), worst))}";
        yield return new(
            Descriptor, severe ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, place, cause,
            Families.UnitsWith(SignalNumber.Percent(Share(network, worst)), network.Layers[worst], $"layer {worst + 1}"),
            SignalNumber.Text(network.Signal.Layers[worst].PreActivationVariance), Mean(network.Signal.Layers[worst]), mended)
        {
            Remedies = remedy is null ? [] : [remedy],
        };
    }

    private static string Mean(LayerPrediction layer)
    {
        string mean = SignalNumber.Mean(layer.PreActivationMean, layer.PreActivationVariance);
        return mean is "0" or "–" ? "" : $", mean {mean}";
    }

    // Biases without which nothing is saturated; else weights that are too large; else what comes in, or the activation, which none of our fixes mends.
    private static (Cause Cause, Place Place, Remedy? Remedy) Blame(NetworkFacts network, int[] saturated, int worst, double many)
    {
        int[] large = Scales.TooLarge(network, saturated), layers = large.Length > 0 ? Scales.WithSameLaw(network, large) : saturated;
        int[] own = BiasCauses.Own(network, saturated[saturated.Length - 1]);
        var weights = new Cause(Aspect.Weights, layers[0], layers[layers.Length - 1]);
        Remedy init = Remedies.UseInit(layers, Init.Auto), biases = BiasRemedies.Automatic(own);
        bool Mends(Remedy remedy) => !network.Hidden.Any(layer => Thresholds.Above(Share(network.With(remedy.Apply(network.Model)), layer), many));

        if (own.Length > 0 && Mends(biases)) return (BiasCauses.Of(own), BiasCauses.Place(network, own, worst), biases);
        if (large.Length > 0) return (weights, Place.Of(worst, large.Contains(worst) ? "init" : "activation"), init);
        Aspect aspect = worst == 0 ? Aspect.Input : Aspect.Activation;
        return (new(aspect, layers[0], layers[layers.Length - 1]), Place.Of(worst, "activation"), null);
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
