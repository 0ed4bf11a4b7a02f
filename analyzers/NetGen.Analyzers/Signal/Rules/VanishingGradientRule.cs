using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1001: next to nothing of the gradient reaches the first layer.</summary>
internal sealed class VanishingGradientRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1001", "The gradient vanishes",
        "Predicted at initialisation: the gradient's mean square at layer 1 is {0} of that at layer {1} ({2} a layer){3}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1001.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double ratio = network.GradientRatio;
        if (Severity(network, ratio) is not { } severity) yield break;
        int[] layers = Blamed(network);
        Remedy automatic = Remedies.UseInit(layers, Init.Auto);
        double mended = network.With(automatic.Apply(network.Model)).GradientRatio;
        double each = NetGen.Formulas.ScalarMath.Exp(NetGen.Formulas.ScalarMath.Log(ratio) / (network.Last - 1));
        yield return new(
            Descriptor, severity, Place.Of(layers[0], "init"), new(Aspect.Weights, 0, network.Last - 1),
            SignalNumber.Text(ratio), network.Last, SignalNumber.Text(each), $"; with Init.Auto: {SignalNumber.Text(mended)}")
        {
            Remedies = [automatic],
        };
    }

    // Thresholds: SGD failed between 1e-5 and 1e-9, Adam between 1e-10 and 1e-18 in the calibration of the rule's page.
    private static DiagnosticSeverity? Severity(NetworkFacts network, double ratio)
    {
        if (Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio_any", 1e-12))) return DiagnosticSeverity.Warning;
        if (Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio", 1e-6))) return network.IsSgd ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        return network.IsSgd && Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio_info", 1e-3)) ? DiagnosticSeverity.Info : null;
    }

    // Layers whose weights shrink the gradient by their own choice; where none does, the activation does, and all are named.
    private static int[] Blamed(NetworkFacts network)
    {
        int[] shrinking = [.. network.Hidden.Where(layer => layer > 0 && network.Signal.Layers[layer].Gain < 0.9)];
        return shrinking.Length > 0 ? shrinking : [.. network.Hidden];
    }
}
