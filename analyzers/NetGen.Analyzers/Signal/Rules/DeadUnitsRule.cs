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
        if (!Thresholds.Above(dead, network.Thresholds.Of("dead_share_info", 0.05))) yield break;
        bool many = Thresholds.Above(dead, network.Thresholds.Of("dead_share", 0.25));
        yield return new(
            Descriptor, many ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Place.Of(0, Argument(network.Dense(0)!)), new(Aspect.Biases, 0, 0),
            SignalNumber.Percent(dead), SignalNumber.Text(low), SignalNumber.Text(high))
        {
            Remedies = [BiasRemedies.Automatic(0), BiasRemedies.Spread(0, InputReach.Kinks(dense, low, high))],
        };
    }

    private static string Argument(DenseModel dense) => dense.Bias.Bias is null && dense.Bias.Init != BiasInit.Auto ? "BiasInit" : "Bias";
}
