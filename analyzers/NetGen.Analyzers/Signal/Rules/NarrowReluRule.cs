using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1302: in a narrow layer all ReLUs may be off for an input, and then the output says nothing of it.</summary>
internal sealed class NarrowReluRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1302", "Narrow ReLU layers go silent",
        "Predicted at initialisation: for {0} of the inputs some layer of ReLUs is off as a whole, and the output does not depend on them (narrowest: {1})",
        Category.DeadUnits, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1302.md");

    private const int Narrow = 16;

    // Where most units are off, it is the biases' doing (NG1204) and not the width's.
    private const double MostlyOff = 0.75;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        int[] layers = [.. network.Hidden.Where(layer => network.Layers[layer].Outputs < Narrow && Silent(network, layer) > 0)];
        double silent = 1 - layers.Aggregate(1.0, (alive, layer) => alive * (1 - Silent(network, layer)));
        if (!Thresholds.Above(silent, network.Thresholds.Of("silent_probability", 0.05))) yield break;
        int narrowest = layers.OrderBy(layer => network.Layers[layer].Outputs).First();
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(narrowest, "units"), new(Aspect.Width, layers[0], layers[layers.Length - 1]),
            SignalNumber.Percent(silent), HumanNumber.Count(network.Layers[narrowest].Outputs, "unit"))
        {
            Remedies = [Leak(layers)],
        };
    }

    // An output of ReLUs that is 0 is an answer: only what happens on the way counts.
    private static double Silent(NetworkFacts network, int layer) =>
        network.Signal.Layers[layer] is { InactiveShare: < MostlyOff } prediction ? prediction.SilentProbability : 0;

    private static Remedy Leak(int[] layers) => new(
        "Use Activation.LeakyRelu",
        [.. layers.Select(layer => new Edit(Place.Of(layer, "activation"), "global::NetGen.Activation.LeakyRelu"))],
        network => Remedies.ChangeDense(network, layers, Leaky));

    private static DenseModel Leaky(DenseModel dense) => dense with
    {
        Activation = Activation.LeakyRelu,
        Parameter = ActivationTraits.Of(Activation.LeakyRelu).DefaultParameter,
    };
}
