using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        "The weights have mean {0} and standard deviation {1}; predicted at initialisation: pre-activations with a mean square of {2} at the end, {3} without the mean",
        Category.Mismatch, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1109.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int[] layers = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => IsOff(network, layer))];
        if (layers.Length == 0) yield break;
        DenseSignal first = (DenseSignal)network.SignalLayers[layers[0]];
        Remedy centred = Centre(network, layers);
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(layers[0], network.Dense(layers[0])!.Init == Init.Normal ? "Mean" : "Minimum"),
            new(Aspect.Weights, layers[0], layers[layers.Length - 1]),
            SignalNumber.Text(first.Weights.Centre), SignalNumber.Text(System.Math.Sqrt(first.WeightVariance)), Output(network),
            Output(network.With(centred.Apply(network.Model))))
        {
            // Centred weights may still be far too large.
            Remedies = [centred, Remedies.UseInit(layers, Init.Auto)],
        };
    }

    // The common part of a sum of m terms grows like mμ, the rest like √m σ.
    private static bool IsOff(NetworkFacts network, int layer) =>
        network.SignalLayers[layer] is DenseSignal { Weights: { Kind: WeightLawKind.Uniform or WeightLawKind.Normal, Spread: > 0 } law } dense
        && dense.Inputs * law.Centre * law.Centre > dense.WeightVariance;

    private static Remedy Centre(NetworkFacts network, int[] layers)
    {
        Remedy[] each = [.. layers.Select(layer => Centre(layer, network.Dense(layer)!))];
        return layers.Length == 1 ? each[0] : new(
            "Centre the weights", [.. each.SelectMany(remedy => remedy.Edits)], model => each.Aggregate(model, (changed, remedy) => remedy.Apply(changed)));
    }

    private static Remedy Centre(int layer, DenseModel dense)
    {
        if (dense.Init == Init.Normal)
        {
            return new("Remove the mean", [new(Place.Of(layer, "Mean"), null)], network =>
                Remedies.ChangeDense(network, [layer], old => old with { Weights = old.Weights with { Mean = null } }));
        }

        double width = (dense.Weights.Maximum!.Value - dense.Weights.Minimum!.Value) / 2;
        return new(
            $"Centre the bounds: ±{Numbers.Setting(width)}",
            [new(Place.Of(layer, "Minimum"), null), new(Place.Of(layer, "Maximum"), null), new(Place.Of(layer, "Scale"), Numbers.Setting(width))],
            network => Remedies.ChangeDense(network, [layer], old =>
                old with { Weights = old.Weights with { Minimum = null, Maximum = null, Scale = Numbers.Rounded(width) } }));
    }

    // The last layer that anything is known of: behind an overflow nothing is.
    private static string Output(NetworkFacts network)
    {
        LayerPrediction last = network.Signal.Layers.LastOrDefault(layer => !double.IsNaN(layer.PreActivationVariance)) ?? network.Signal.Layers[0];
        return SignalNumber.Text(last.PreActivationVariance + last.OffsetVariance + (last.PreActivationMean * last.PreActivationMean));
    }
}
