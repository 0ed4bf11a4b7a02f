using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1006: over the declared range of the inputs, most units of the first layer sit where their activation is flat.</summary>
internal sealed class SaturatedOnRangeRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1006", "The first layer is saturated over the inputs' range",
        "Predicted at initialisation: over inputs in [{0}, {1}], {2} a slope below a tenth of the steepest; with {3}: {4}",
        Category.Signal, DiagnosticSeverity.Info, true, helpLinkUri: Help.Base + "NG1006.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Last == 0 || network.Model.Input is not { Minimum: { } low, Maximum: { } high } || !Families.IsBounded(network.Layers[0].Activation)) yield break;
        double share = network.Signal.Layers[0].LowGradientShare;
        if (!Thresholds.Above(share, network.Thresholds.Of("range_saturated_info", 0.6))) yield break;
        bool severe = Thresholds.Above(share, network.Thresholds.Of("range_saturated", 0.8));
        (Cause cause, Place place, Remedy[] remedies) = Blame(network, low, high);
        yield return new(
            Descriptor, severe ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, place, cause,
            HumanNumber.Text(low), HumanNumber.Text(high), Families.UnitsWith(SignalNumber.Percent(share), network.Layers[0], "layer 1"),
            remedies[remedies.Length - 1].Title.Substring("Use ".Length).Replace(" with ", ", "),
            SignalNumber.Percent(network.With(remedies[remedies.Length - 1].Apply(network.Model)).Signal.Layers[0].LowGradientShare))
        {
            Remedies = remedies,
        };
    }

    // Biases without which it is not saturated; else weights that are too large; else the range itself.
    private static (Cause Cause, Place Place, Remedy[] Remedies) Blame(NetworkFacts network, double low, double high)
    {
        int[] own = BiasCauses.Own(network, 0);
        Remedy biases = BiasRemedies.Automatic(own), narrow = Remedies.UseUniform([0], HalfWidth(network.Layers[0], low, high));
        double mended = network.With(biases.Apply(network.Model)).Signal.Layers[0].LowGradientShare;
        if (own.Length > 0 && !Thresholds.Above(mended, network.Thresholds.Of("range_saturated_info", 0.6)))
            return (BiasCauses.Of(own), BiasCauses.Place(network, own, 0), [biases]);
        bool weights = Scales.TooLarge(network, [0]).Length > 0;
        return (new(weights ? Aspect.Weights : Aspect.Input, 0, 0), weights ? Place.Of(0, "init") : Place.Of(PlaceKind.Input, "Maximum"), [Remedies.UseInit([0], Init.Auto), narrow]);
    }

    // The largest inputs just reach the bend; of several inputs, a typical sum of them does.
    private static double HalfWidth(LayerModel layer, double low, double high)
    {
        double width = Bend(layer.Activation) / (Math.Max(Math.Abs(low), Math.Abs(high)) * Math.Sqrt(layer.Inputs));
        return double.Parse(width.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    // Where the slope falls to a tenth, rounded down.
    private static double Bend(Activation activation) => activation switch
    {
        Activation.Sigmoid => 3.6,
        Activation.HardSigmoid => 3,
        Activation.Softsign => 2.1,
        Activation.HardTanh => 1,
        _ => 1.8,
    };
}
