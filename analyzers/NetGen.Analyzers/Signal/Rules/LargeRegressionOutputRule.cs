using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1407: a regression that starts with outputs far larger than its targets.</summary>
internal sealed class LargeRegressionOutputRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1407", "The untrained output is much larger than the targets",
        "Predicted at initialisation: outputs of size {0} for targets of standard deviation {1}, {2} times their variance",
        Category.Heads, DiagnosticSeverity.Info, true, helpLinkUri: Help.Base + "NG1407.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Model.Target is not { StandardDeviation: { } deviation } || !Outputs.IsRegression(network.Model.Loss)) yield break;
        if (network.Dense(network.Last) is not { Activation: Activation.Linear } output) yield break;
        double variance = network.Signal.Layers[network.Last].PreActivationVariance, ratio = variance / (deviation * deviation);
        if (!Thresholds.Above(ratio, network.Thresholds.Of("output_variance_ratio", 100))) yield break;
        int[] own = UpstreamCauses.Biases(network);
        Place place = own.Length > 0 ? BiasCauses.Place(network, own, network.Last) : Place.Of(network.Last, output.Weights.Gain is null ? "init" : "Gain");
        yield return new(
            Descriptor, DiagnosticSeverity.Info, place,
            UpstreamCauses.OfOutput(network),
            SignalNumber.Text(Math.Sqrt(variance)), SignalNumber.Text(deviation), SignalNumber.Text(ratio))
        {
            Remedies = own.Length > 0
                ? [BiasRemedies.Automatic(own)]
                : HeadRemedies.ScaleGain(network.Last, output, Math.Sqrt(1 / ratio)),
        };
    }
}
