using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1406: the output's bias is far from the log-odds of the declared share of positive labels.</summary>
internal sealed class BiasPriorRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1406", "The output's bias is far from the labels' log-odds",
        "Predicted at initialisation: a first loss of {0}, {1} with Prior = {2} (the bias is {3}, the log-odds of the positive labels are {4})",
        Category.Heads, DiagnosticSeverity.Info, true, helpLinkUri: Help.Base + "NG1406.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Model is not { Loss: Loss.BinaryCrossEntropy, Target.PositiveRate: { } rate }) yield break;
        if (network.Dense(network.Last) is not { Activation: Activation.Sigmoid, Bias.Priors.Count: 0 } output) yield break;
        double bias = ((DenseSignal)network.SignalLayers[network.Last]).Biases.Centre, odds = SigmoidHead.LogOdds(rate);
        if (!Thresholds.Above(Math.Abs(bias - odds), network.Thresholds.Of("log_odds_distance", 1))) yield break;
        double variance = network.Signal.Layers[network.Last].PreActivationVariance;
        if (!(variance < double.PositiveInfinity)) yield break;
        string written = output.Bias.Prior is not null ? "Prior" : output.Bias.Bias is not null ? "Bias" : "BiasInit";
        yield return new(
            Descriptor, DiagnosticSeverity.Info, Place.Of(network.Last, written), new(Aspect.Biases, network.Last, network.Last),
            SignalNumber.Text(SigmoidHead.InitialLoss(bias, variance, rate)), SignalNumber.Text(SigmoidHead.InitialLoss(odds, variance, rate)),
            HumanNumber.Text(rate), SignalNumber.Text(bias), SignalNumber.Text(odds))
        {
            Remedies = [SetPrior(network.Last, rate)],
        };
    }

    private static Remedy SetPrior(int output, double rate)
    {
        string text = HeadRemedies.Literal(rate);
        List<Edit> edits = [new(Place.Of(output, "Prior"), text)];
        foreach (string setting in new[] { "BiasInit", "Bias", "BiasScale" }) edits.Add(new(Place.Of(output, setting), null));
        return new($"Set Prior to {text}", edits, network =>
            Remedies.ChangeDense(network, [output], dense => dense with { Bias = new(BiasInit.Auto, null, null, rate, default) }));
    }
}
