using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1103: SELU normalises itself only if its weights have the variance 1/m.</summary>
internal sealed class SeluWithoutLeCunRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1103", "SELU without LeCun's variance",
        "SELU normalises itself with weights of variance 1/m, here it is {0}/m; predicted at initialisation: a mean square of {1} behind the last SELU layer, "
        + "with Init.LeCunNormal {2}",
        Category.Mismatch, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1103.md");

    // The range for which Klambauer et al. (2017) prove self-normalisation.
    private const double Least = 0.95, Most = 1.1;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int[] selu = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => network.Layers[layer].Activation == Activation.Selu)];
        int[] layers = [.. selu.Where(layer => Scale(network, layer) is < Least or > Most)];
        if (layers.Length == 0) yield break;
        int last = selu[selu.Length - 1];
        double square = network.Signal.Layers[last].OutputSquare;
        Remedy lecun = Remedies.UseInit(layers, Init.LeCunNormal);
        double mended = network.With(lecun.Apply(network.Model)).Signal.Layers[last].OutputSquare;

        // Against LeCun's own, since inputs far from standard are not SELU's doing; past an overflow both are unknown, or one, which is far.
        bool drifts = !(Math.Abs(ScalarMath.Log(square / mended)) <= network.Thresholds.Of("selu_drift", 1));
        yield return new(
            Descriptor, drifts ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Place.Of(layers[0], "init"),
            new(Aspect.Weights, layers[0], layers[layers.Length - 1]),
            SignalNumber.Text(Scale(network, layers[0])), SignalNumber.Text(square),
            SignalNumber.Text(mended))
        {
            Remedies = [lecun],
        };
    }

    private static double Scale(NetworkFacts network, int layer) =>
        network.SignalLayers[layer] is DenseSignal dense ? dense.Inputs * dense.WeightVariance : 1;
}
