using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1001: next to nothing of the gradient reaches the first layer.</summary>
internal sealed class VanishingGradientRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1001", "The gradient vanishes",
        "Predicted at initialisation: the squared gradient at layer 1 is {0} of that at layer {1}, {2} a layer{3}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1001.md");

    private const double Shrinks = 0.9, Saturated = 0.5;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double ratio = network.GradientRatio;
        if (Severity(network, ratio) is not { } severity) yield break;
        int[] layers = [.. Scales.Off(network, network.Hidden.Where(layer => IsShrinking(network, layer)))];
        bool weights = layers.Length > 0;
        if (!weights) layers = [.. network.Hidden];
        Remedy[] remedies = weights
            ? [Remedies.UseInit(layers, Init.Auto), Remedies.UseActivation([.. network.Hidden], Activation.Tanh)]
            : [Remedies.UseActivation(layers, Activation.Tanh)];
        double mended = network.With(remedies[0].Apply(network.Model)).GradientRatio;
        yield return new(
            Descriptor, severity, Place.Of(layers[0], weights ? "init" : "activation"),
            new(weights ? Aspect.Weights : Aspect.Activation, layers[0], layers[layers.Length - 1]),
            SignalNumber.Text(ratio), network.Last, SignalNumber.Text(ScalarMath.Exp(ScalarMath.Log(ratio) / (network.Last - 1))),
            $"; with {(weights ? "Init.Auto" : "Activation.Tanh")}: {SignalNumber.Text(mended)}")
        {
            Remedies = remedies,
        };
    }

    // SGD failed between 1e-5 and 1e-9, Adam between 1e-10 and 1e-18 in the calibration that the rule's page shows.
    private static DiagnosticSeverity? Severity(NetworkFacts network, double ratio)
    {
        if (Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio_any", 1e-12))) return DiagnosticSeverity.Warning;
        if (Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio", 1e-6))) return network.IsSgd ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        return network.IsSgd && Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio_info", 1e-3)) ? DiagnosticSeverity.Info : null;
    }

    // The first layer's weights carry no gradient further, but too large they saturate its units.
    private static bool IsShrinking(NetworkFacts network, int layer) => layer > 0
        ? network.Signal.Layers[layer].Gain < Shrinks
        : network.Signal.Layers[0].LowGradientShare > Saturated && Families.IsBounded(network.Layers[0].Activation);
}
