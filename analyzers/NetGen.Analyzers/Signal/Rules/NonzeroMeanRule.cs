using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1109: weights with a mean, such as U[0, 1]: all units see the same sum, which grows with the fan-in.</summary>
internal sealed class NonzeroMeanRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1109", "The weights have a mean",
        "The weights have mean {0} and standard deviation {1}; predicted at initialisation: pre-activations with a mean square of {2} at the output, {3} without the mean",
        Category.Mismatch, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1109.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.SignalLayers[layer] is not DenseSignal { Weights: { Kind: WeightLawKind.Uniform or WeightLawKind.Normal } law } dense) continue;

            // The common part of a sum of m terms grows like mμ, the rest like √m σ.
            if (dense.Inputs * law.Centre * law.Centre <= dense.WeightVariance || law.Spread == 0) continue;
            Remedy centred = Centre(layer, network.Dense(layer)!, law);
            yield return new(
                Descriptor, DiagnosticSeverity.Warning, Place.Of(layer, network.Dense(layer)!.Init == Init.Normal ? "Mean" : "Minimum"),
                new(Aspect.Weights, layer, layer),
                SignalNumber.Text(law.Centre), SignalNumber.Text(System.Math.Sqrt(dense.WeightVariance)), Output(network), Output(network.With(centred.Apply(network.Model))))
            {
                Remedies = [centred],
            };
        }
    }

    private static Remedy Centre(int layer, DenseModel dense, WeightLaw law)
    {
        if (dense.Init == Init.Normal)
        {
            return new("Remove the mean", [new(Place.Of(layer, "Mean"), null)], network =>
                Remedies.ChangeDense(network, [layer], old => old with { Weights = old.Weights with { Mean = null } }));
        }

        double width = law.Spread / (dense.Weights.Gain ?? 1);
        return new(
            $"Centre the bounds: ±{Numbers.Setting(width)}",
            [new(Place.Of(layer, "Minimum"), null), new(Place.Of(layer, "Maximum"), null), new(Place.Of(layer, "Scale"), Numbers.Setting(width))],
            network => Remedies.ChangeDense(network, [layer], old =>
                old with { Weights = old.Weights with { Minimum = null, Maximum = null, Scale = Numbers.Rounded(width) } }));
    }

    private static string Output(NetworkFacts network)
    {
        LayerPrediction output = network.Signal.Layers[network.Last];
        return SignalNumber.Text(output.PreActivationVariance + (output.PreActivationMean * output.PreActivationMean));
    }
}
