using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1201: all units of a layer start alike, get the same gradient, and stay alike.</summary>
internal sealed class ConstantWeightsRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1201", "All units of a layer start alike", "All {0} units of this layer start with the same weights ({1}) and stay identical: its effective width is 1",
        Category.Symmetry, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1201.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        // An output layer that starts at zero is a recipe (Fixup, output biases from priors); a constant one is not.
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.SignalLayers[layer] is not DenseSignal { Units: > 1 } dense || !IsConstant(dense.Weights)) continue;
            if (layer == network.Last && dense.Weights.Centre == 0) continue;
            yield return new(
                Descriptor, DiagnosticSeverity.Warning, Place.Of(layer, "init"), new(Aspect.Weights, layer, layer),
                HumanNumber.Text((long)dense.Units), HumanNumber.Text(dense.Weights.Centre))
            {
                Remedies = [Remedies.UseInit([layer], Init.Auto)],
            };
        }
    }

    private static bool IsConstant(WeightLaw law) => law.Kind == WeightLawKind.Constant || law.Spread == 0;
}
