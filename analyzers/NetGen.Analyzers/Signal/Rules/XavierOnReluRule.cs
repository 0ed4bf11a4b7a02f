using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1101: a law made for symmetric activations in front of ReLU, which throws half of the signal away.</summary>
internal sealed class XavierOnReluRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1101", "A Xavier-like initialiser behind ReLU", "{0} keeps {1} of the signal in {2}; He keeps {3}{4}",
        Category.Mismatch, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1101.md");

    // With a gain of √2, or from a wide layer into a narrow one, the number is all right, whatever the name.
    private const double Enough = 0.9;

    private const int Shallow = 4;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        List<int> layers = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => IsMismatch(network, layer))];
        if (layers.Count == 0) yield break;
        Remedy he = Remedies.UseInit(layers, Init.He);
        double kept = Product(network, layers), keptWithHe = Product(network.With(he.Apply(network.Model)), layers);
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(layers[0], "init"), new(Aspect.Weights, layers[0], layers[layers.Count - 1]),
            network.Dense(layers[0])!.Init.ToString(), SignalNumber.Percent(Mean(kept, layers.Count)), Where(layers.Count, kept), SignalNumber.Percent(keptWithHe), layers.Count < Shallow ? "; so shallow a network trains with either" : "")
        {
            Remedies = [he],
        };
    }

    private static bool IsMismatch(NetworkFacts network, int layer) =>
        network.Dense(layer) is { } dense && Families.IsXavierLike(dense.Init) && Families.IsReluLike(dense) && !(network.SignalFactor(layer) >= Enough);

    private static double Product(NetworkFacts network, IEnumerable<int> layers) => layers.Aggregate(1.0, (product, layer) => product * network.SignalFactor(layer));

    // The geometric mean.
    private static double Mean(double product, int count) => ScalarMath.Exp(ScalarMath.Log(product) / count);

    private static string Where(int count, double kept) =>
        count == 1 ? "this ReLU layer" : $"each of these {count} ReLU layers, {SignalNumber.Percent(kept)} over all of them";
}
