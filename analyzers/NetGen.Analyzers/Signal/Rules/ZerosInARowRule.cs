using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1202: two layers of zeros in a row: no signal reaches the second, no gradient the first.</summary>
internal sealed class ZerosInARowRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1202", "Two layers of zeros in a row",
        "The weights of layers {0} and {1} are all 0: the gradient of both is exactly 0, and no optimiser moves them",
        Category.Symmetry, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG1202.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        for (int layer = 0; layer < network.Last; layer++)
        {
            if (!IsZero(network, layer) || !IsZero(network, layer + 1) || network.Signal.Layers[layer].OutputSquare != 0) continue;
            yield return new(
                Descriptor, DiagnosticSeverity.Error, Place.Of(layer, "init"), new(Aspect.Weights, layer, layer + 1), layer + 1, layer + 2)
            {
                Remedies = [Remedies.UseInit([layer, layer + 1], Init.Auto)],
            };
            yield break;
        }
    }

    // A layer of zeros whose bias lets a constant through gives the next one a gradient, if one without symmetry breaking: NG1201 says so.
    private static bool IsZero(NetworkFacts network, int layer) =>
        network.SignalLayers[layer] is DenseSignal { Weights: { Centre: 0 } law } && (law.Kind == WeightLawKind.Constant || law.Spread == 0);
}
