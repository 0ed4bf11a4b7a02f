using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1404: outputs that are not what the loss takes, or that cannot reach the targets.</summary>
internal sealed class OutputForLossRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1404", "Output, loss and targets do not fit", "{0}",
        Category.Heads, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1404.md");

    private static readonly Place TheLoss = Place.Of(PlaceKind.Loss, "loss");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Dense(network.Last) is not { } output) yield break;
        if ((OneClass(network, output) ?? Probabilities(network, output) ?? Range(network, output)) is { } finding) yield return finding;
    }

    private static Finding? OneClass(NetworkFacts network, DenseModel output) => output.Outputs > 1 || !Outputs.IsSoftmax(output) ? null : Warning(
        network, Place.Of(network.Last, "activation"),
        $"{output.Activation} over 1 unit is always {(output.Activation == Activation.Softmax ? 1 : 0)}: 100 % of the gradient is lost",
        HeadRemedies.Pair(network.Last, output, Activation.Sigmoid, Loss.BinaryCrossEntropy));

    private static Finding? Probabilities(NetworkFacts network, DenseModel output)
    {
        Loss loss = network.Model.Loss;
        if (Outputs.IsRegression(loss)) return null;
        bool exclusive = loss == Loss.CategoricalCrossEntropy && output.Outputs > 1;
        Remedy pair = exclusive
            ? HeadRemedies.Pair(network.Last, output, Activation.Softmax, loss)
            : HeadRemedies.Pair(network.Last, output, Activation.Sigmoid, Loss.BinaryCrossEntropy);
        Remedy regression = HeadRemedies.UseLoss(Loss.MeanSquaredError);
        if (loss == Loss.CategoricalCrossEntropy)
        {
            if (Outputs.IsSoftmax(output)) return null;
            if (Outputs.AreProbabilities(output))
            {
                string all = output.Outputs == 1 ? "an output of 1 has" : $"all {output.Outputs} outputs at 1 have";
                return Warning(
                    network, TheLoss, $"Nothing in {loss} pushes a {output.Activation} output down: {all} a loss of 0, whatever the labels",
                    pair, HeadRemedies.UseLoss(Loss.BinaryCrossEntropy));
            }
        }

        return Outputs.AreProbabilities(output) ? null : Warning(
            network, TheLoss,
            $"{loss} takes the logarithm of its outputs, but those of {output.Activation} lie in {Outputs.Text(Outputs.Range(output))}; "
            + $"predicted at initialisation: {SignalNumber.Percent(Outside(network, output))} are no probabilities",
            pair, regression);
    }

    private static Finding? Range(NetworkFacts network, DenseModel output)
    {
        (double low, double high) = Outputs.Range(output);
        bool regression = Outputs.IsRegression(network.Model.Loss);
        if (network.Model.Target is { Minimum: { } least, Maximum: { } greatest })
        {
            double missed = Math.Max(0, Math.Min(low, greatest) - least) + Math.Max(0, greatest - Math.Max(high, least));
            double share = missed / (greatest - least);
            if (!(share > network.Thresholds.Of("unreachable_share", 1e-3))) return null;
            return Warning(
                network, Place.Of(network.Last, "activation"),
                $"The outputs of {output.Activation} lie in {Outputs.Text((low, high))}, the targets in {Outputs.Text((least, greatest))}: "
                + $"{SignalNumber.Percent(share)} of that range cannot be reached",
                HeadRemedies.Pair(network.Last, output, Activation.Linear, regression ? network.Model.Loss : Loss.MeanSquaredError));
        }

        bool limits = Families.IsBounded(output.Activation) || output.Activation is Activation.Relu or Activation.Relu6 or Activation.LogSoftmax;
        if (!limits || !regression) return null;
        return Of(
            network, DiagnosticSeverity.Info, Place.Of(network.Last, "activation"),
            $"The outputs of {output.Activation} lie in {Outputs.Text((low, high))}: targets outside cannot be reached; "
            + "[Target(Minimum = …, Maximum = …)] says where they lie",
            HeadRemedies.Pair(network.Last, output, Activation.Linear, network.Model.Loss));
    }

    // For activations with φ(h) < 0 exactly where h < 0, and φ(h) about h above 1; a logarithm of a probability is never positive.
    private static double Outside(NetworkFacts network, DenseModel output)
    {
        if (output.Activation == Activation.LogSoftmax) return 1;
        LayerPrediction layer = network.Signal.Layers[network.Last];
        (double low, double high) = Outputs.Range(output);
        double deviation = Math.Sqrt(layer.PreActivationVariance);
        double below = low < 0 ? NormalDistribution.Cumulative(-layer.PreActivationMean / deviation) : 0;
        return below + (high > 1 ? NormalDistribution.Cumulative((layer.PreActivationMean - 1) / deviation) : 0);
    }

    private static Finding Warning(NetworkFacts network, Place place, string message, params Remedy[] remedies) =>
        Of(network, DiagnosticSeverity.Warning, place, message, remedies);

    private static Finding Of(NetworkFacts network, DiagnosticSeverity severity, Place place, string message, params Remedy[] remedies) =>
        new(Descriptor, severity, place, new(Aspect.Head, network.Last, network.Last), message) { Remedies = remedies };
}
