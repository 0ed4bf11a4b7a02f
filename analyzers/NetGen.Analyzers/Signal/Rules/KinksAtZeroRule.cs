using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1303: with one or two inputs and one bias for all units, every unit of the first layer bends at the same place.</summary>
internal sealed class KinksAtZeroRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1303", "All units of the first layer bend at one place",
        "With bias {0}, {1} of the first layer's units bend inside [{2}, {3}] and away from 0: the network starts as {4} there; biases spread over ±{5} cover it",
        Category.DeadUnits, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1303.md");

    private const int MostInputs = 2;

    // Nearer to 0 than this share of the range is no use.
    private const double Near = 0.05;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.SignalLayers[0] is not DenseSignal { Inputs: <= MostInputs, Biases.Spread: 0 } layer || network.Last == 0 || !Bends(network)) yield break;
        if (layer.Weights.Kind is not (WeightLawKind.Normal or WeightLawKind.TruncatedNormal or WeightLawKind.Uniform) || layer.Weights.Spread == 0) yield break;
        (double low, double high) = InputReach.Of(network.Model.Input);
        double share = Share(layer.Weights, layer.Biases.Centre, low, high);
        if (!(share < network.Thresholds.Of("kink_share", 0.1))) yield break;

        bool relu = Families.IsReluLike(network.Layers[0]);
        bool declared = network.Model.Input.Minimum is not null;
        double width = InputReach.Kinks(layer, low, high);
        yield return new(
            Descriptor, relu && declared ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Place.Of(0, "Bias"), new(Aspect.Biases, 0, 0),
            SignalNumber.Text(layer.Biases.Centre), SignalNumber.Percent(share), SignalNumber.Text(low), SignalNumber.Text(high),
            relu ? "a straight line" : "a curve with one bend", Numbers.Setting(width))
        {
            Remedies = [BiasRemedies.Spread(0, width)],
        };
    }

    private static bool Bends(NetworkFacts network) => Families.IsReluLike(network.Layers[0]) || Families.IsBounded(network.Layers[0].Activation);

    // A unit bends at c = −b/w: w runs between −b/near and −b/far on either side of 0.
    private static double Share(WeightLaw weights, double bias, double low, double high)
    {
        if (bias == 0) return 0;
        double near = Near * (high - low);
        return Between(weights, bias, Math.Max(low, near), high) + Between(weights, -bias, Math.Max(-high, near), -low);
    }

    private static double Between(WeightLaw weights, double bias, double near, double far)
    {
        if (!(near < far)) return 0;
        double atNear = -bias / near, atFar = -bias / far;
        return WeightShares.Between(weights, Math.Min(atNear, atFar), Math.Max(atNear, atFar));
    }
}
