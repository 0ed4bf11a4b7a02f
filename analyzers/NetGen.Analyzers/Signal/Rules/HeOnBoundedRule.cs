using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1102: a law made for ReLU in front of an activation that is bounded on both sides and loses no half of its inputs.</summary>
internal sealed class HeOnBoundedRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1102", "He's initialiser behind a bounded activation",
        "{0} is made for ReLU; predicted at initialisation behind {1}: the gradient's mean square times {2} a layer and up to {3} of the units saturated, "
        + "with Xavier {4} and {5}{6}",
        Category.Mismatch, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1102.md");

    // mσ² = 1 is where tanh, softsign and hard tanh neither lose nor amplify small signals; a Gain may have brought He there.
    private const double Fitting = 1.1;

    private const int Shallow = 4;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int[] layers = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => IsMismatch(network, layer))];
        if (layers.Length == 0) yield break;
        Remedy xavier = Remedies.UseInit(layers, Init.Xavier);
        NetworkFacts mended = network.With(xavier.Apply(network.Model));
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(layers[0], "init"), new(Aspect.Weights, layers[0], layers[layers.Length - 1]),
            network.Dense(layers[0])!.Init, network.Layers[layers[0]].Activation,
            SignalNumber.Text(Gain(network, layers)), Saturated(network, layers), SignalNumber.Text(Gain(mended, layers)), Saturated(mended, layers),
            Verdict(network, mended, layers))
        {
            Remedies = [xavier],
        };
    }

    private static bool IsMismatch(NetworkFacts network, int layer) =>
        network.Dense(layer) is { } dense && Families.IsHeLike(dense.Init) && Families.IsBounded(dense.Activation)
        && network.SignalLayers[layer] is DenseSignal signal && signal.Inputs * signal.WeightVariance > Fitting;

    // With few layers behind it the gradient falls, and falls faster with Xavier: what argues for He is said, too.
    private static string Verdict(NetworkFacts network, NetworkFacts mended, int[] layers)
    {
        bool gradient = Math.Abs(ScalarMath.Log(Gain(network, layers))) < Math.Abs(ScalarMath.Log(Gain(mended, layers)));
        return (gradient ? "; the gradient speaks for He here, the saturation for Xavier" : "")
            + (layers.Length < Shallow ? "; so shallow a network trains with either" : "");
    }

    private static double Gain(NetworkFacts network, int[] layers) => Numbers.GeometricMean(layers.Select(layer => network.Signal.Layers[layer].Gain));

    private static string Saturated(NetworkFacts network, int[] layers) => SignalNumber.Percent(layers.Max(layer => network.Signal.Layers[layer].LowGradientShare));
}
