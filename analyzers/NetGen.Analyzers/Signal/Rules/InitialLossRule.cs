using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1405: logits so large that the untrained network is sure of itself, and the first loss far above that of guessing.</summary>
internal sealed class InitialLossRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1405", "The first loss is far above that of guessing",
        "Predicted at initialisation: a first loss of {0}, guessing costs {1} (the logits' variance is {2}; {3})",
        Category.Heads, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1405.md");

    // Logits of this variance cost 0.045 nats more than guessing.
    private const double Calm = 0.1;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Dense(network.Last) is not { } output) yield break;
        double variance = network.Signal.Layers[network.Last].PreActivationVariance;
        (double loss, double chance) = Losses(network.Model.Loss, output, variance);
        DiagnosticSeverity severity = DiagnosticSeverity.Warning;
        if (!Thresholds.Above(loss - chance, network.Thresholds.Of("initial_loss_excess", 1)))
        {
            if (!Thresholds.Above(loss - chance, network.Thresholds.Of("initial_loss_excess_info", 0.3))) yield break;
            severity = DiagnosticSeverity.Info;
        }

        (Place place, string words, IReadOnlyList<Remedy> remedies) = Remedy(network, output, variance);
        yield return new(
            Descriptor, severity, place, UpstreamCauses.OfOutput(network),
            SignalNumber.Text(loss), SignalNumber.Text(chance), SignalNumber.Text(variance), words)
        {
            Remedies = remedies,
        };
    }

    private static (Place Place, string Words, IReadOnlyList<Remedy> Remedies) Remedy(NetworkFacts network, DenseModel output, double variance)
    {
        if (UpstreamCauses.Biases(network) is { Length: > 0 } own)
        {
            Remedy automatic = BiasRemedies.Automatic(own);
            double mended = network.With(automatic.Apply(network.Model)).Signal.Layers[network.Last].PreActivationVariance;
            return (BiasCauses.Place(network, own, network.Last), $"with the automatic biases {SignalNumber.Text(mended)}", [automatic]);
        }

        return (
            Place.Of(network.Last, output.Weights.Gain is null ? "init" : "Gain"), $"a Gain for the output layer brings it to {SignalNumber.Text(Calm)}",
            HeadRemedies.ScaleGain(network.Last, output, System.Math.Sqrt(Calm / variance)));
    }

    private static (double Loss, double Chance) Losses(Loss loss, DenseModel output, double variance) => (loss, output.Activation) switch
    {
        (Loss.CategoricalCrossEntropy, Activation.Softmax or Activation.LogSoftmax) when output.Outputs > 1 && variance > 0 =>
            (SoftmaxHead.InitialLoss(output.Outputs, variance), ScalarMath.Log(output.Outputs)),
        (Loss.BinaryCrossEntropy, Activation.Sigmoid) when variance > 0 => (SigmoidHead.InitialLoss(0, variance, 0.5), ScalarMath.Log(2)),
        _ => (double.NaN, double.NaN),
    };
}
