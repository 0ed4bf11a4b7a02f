using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1505: gradient descent with a rate above what the loss's curvature at the start allows.</summary>
internal sealed class LearningRateRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1505", "The learning rate is too large for this initialisation",
        "Predicted at initialisation: learning rate {0} × Θ {1} = {2}; gradient descent {3}",
        Category.Interactions, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1505.md");

    // Two bounds that are no further apart are one.
    private const double Same = 1.1;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Model.Training is not { IsSgd: true, LearningRate: { } rate } training) yield break;
        double trace = Curvature.Trace(network), stable = 1 + training.Momentum;
        if (Severity(network, rate * trace / stable) is not { } severity) yield break;
        double whole = Curvature.Trace(network, 1), safe = HeadRemedies.RoundDown(stable / whole);
        yield return new(
            Descriptor, severity, Place.Of(PlaceKind.TrainedWith, "LearningRate"), Blamed(network, rate / stable),
            SignalNumber.Text(rate), SignalNumber.Text(trace), SignalNumber.Text(rate * trace), Bound(stable / whole, stable / trace))
        {
            Remedies = safe > 0 ? [UseRate(safe)] : [],
        };
    }

    private static string Bound(double alike, double apart) => apart < Same * alike
        ? $"is likely to diverge above about {SignalNumber.Text(apart)}"
        : $"may diverge above about {SignalNumber.Text(alike)}, and is likely to above {SignalNumber.Text(apart)}, however little samples have in common";

    // In units of the bound for samples that have as little in common as can be: real ones diverge below it already (the rule's page).
    private static DiagnosticSeverity? Severity(NetworkFacts network, double excess)
    {
        if (Thresholds.Above(excess, network.Thresholds.Of("learning_rate_excess", 4))) return DiagnosticSeverity.Warning;
        return Thresholds.Above(excess, network.Thresholds.Of("learning_rate_excess_info", 2)) ? DiagnosticSeverity.Info : null;
    }

    // Where inputs are not normalised, or the rate would fit the same network with fitting weights, those are the root.
    private static Cause Blamed(NetworkFacts network, double rate)
    {
        if (InputScale.IsLarge(network)) return new(Aspect.Input, 0, 0);
        NetworkFacts fitting = network.With(Remedies.UseInit([.. Enumerable.Range(0, network.Layers.Count)], Init.Auto).Apply(network.Model));
        return Severity(network, rate * Curvature.Trace(fitting)) is null ? new(Aspect.Weights, 0, network.Last) : new(Aspect.Training, 0, 0);
    }

    private static Remedy UseRate(double rate) => new(
        $"Set LearningRate to {HeadRemedies.Literal(rate)}", [new(Place.Of(PlaceKind.TrainedWith, "LearningRate"), HeadRemedies.Literal(rate))],
        network => network with { Training = network.Training! with { LearningRate = rate } });
}
