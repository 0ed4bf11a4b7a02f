using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1201: all units of a layer start alike; where the layer behind treats them alike, too, they get the same gradient and stay so.</summary>
internal sealed class ConstantWeightsRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1201", "All units of a layer start alike", "All {0} units of this layer start with the same weights ({1}){2}",
        Category.Symmetry, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1201.md");

    private const string Stuck = ", where the activation's slope is 0: no gradient ever moves them";
    private const string Alike = ", and the layer behind treats them alike: they stay identical, an effective width of 1";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        // An output layer that starts at zero is a recipe (Fixup, output biases from priors); a constant one is not.
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.SignalLayers[layer] is not DenseSignal { Units: > 1 } dense || !IsConstant(dense.Weights)) continue;
            if (layer == network.Last && dense.Weights.Centre == 0) continue;
            string fate = IsStuck(network, layer) ? Stuck : StaysAlike(network, layer) ? Alike : Parted(network, layer, dense);
            yield return new(
                Descriptor, fate is Stuck or Alike ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Place.Of(layer, "init"),
                new(Aspect.Weights, layer, layer), HumanNumber.Text((long)dense.Units), HumanNumber.Text(dense.Weights.Centre), fate)
            {
                Remedies = [Remedies.UseInit([layer], Init.Auto)],
            };
        }
    }

    private static bool IsStuck(NetworkFacts network, int layer) => network.Signal.Layers[layer].SlopeSquare == 0;

    // Equal weights behind, or the identity and then equal ones: no unit is told from another, by its outputs or by its gradient.
    private static bool StaysAlike(NetworkFacts network, int layer)
    {
        if (layer == network.Last || network.SignalLayers[layer] is not DenseSignal { Biases.Spread: 0 }) return false;
        if (network.SignalLayers[layer + 1] is not DenseSignal behind) return false;
        if (IsConstant(behind.Weights)) return true;
        return behind.Weights.Kind == WeightLawKind.Identity && behind.Inputs == behind.Units && StaysAlike(network, layer + 1);
    }

    private static string Parted(NetworkFacts network, int layer, DenseSignal dense) =>
        layer == network.Last ? "; their targets part them at the first step"
        : dense.Biases.Spread > 0 ? "; their biases tell them apart"
        : "; the weights behind them differ, and part them at the first step";

    private static bool IsConstant(WeightLaw law) => law.Kind == WeightLawKind.Constant || (law.Kind != WeightLawKind.Identity && law.Spread == 0);
}
