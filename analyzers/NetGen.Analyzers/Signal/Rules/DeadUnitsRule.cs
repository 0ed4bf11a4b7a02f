using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1301: ReLUs of the first layer that are zero for every input of the declared range, and so for ever.</summary>
internal sealed class DeadUnitsRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1301", "Units are dead on the declared range",
        "{0} of this layer's units give 0 for every input in [{1}, {2}], and so get no gradient, ever; centre the inputs, or change the bias",
        Category.DeadUnits, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1301.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Model.Input is not { Minimum: { } low, Maximum: { } high } || network.SignalLayers[0] is not DenseSignal dense) yield break;
        if (network.Layers[0].Activation is not (Activation.Relu or Activation.Relu6)) yield break;
        double dead = DeadOnRange.Probability(dense, low, high);
        if (Severity(network, dense, dead) is not { } severity) yield break;
        yield return new(
            Descriptor, severity, Place.Of(0, BiasRemedies.Argument(network.Dense(0)!)), new(Aspect.Biases, 0, 0),
            SignalNumber.Percent(dead), SignalNumber.Text(low), SignalNumber.Text(high))
        {
            Remedies = [BiasRemedies.Automatic(0), BiasRemedies.Spread(0, InputReach.Kinks(dense, low, high))],
        };
    }

    // On a range to one side of 0, biases spread about 0 cost a quarter to a half of the units: the price of bending all over it, which pays.
    private static DiagnosticSeverity? Severity(NetworkFacts network, DenseSignal dense, double dead)
    {
        if (dense.Biases.Spread > 0) return Thresholds.Above(dead, network.Thresholds.Of("dead_share_spread", 0.4)) ? DiagnosticSeverity.Info : null;
        if (Thresholds.Above(dead, network.Thresholds.Of("dead_share", 0.25))) return DiagnosticSeverity.Warning;
        return Thresholds.Above(dead, network.Thresholds.Of("dead_share_info", 0.05)) ? DiagnosticSeverity.Info : null;
    }
}
