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
        "Predicted at initialisation: for {0} of the inputs some layer of ReLUs is off as a whole, and the output does not depend on them (narrowest: {1} units)",
        Category.DeadUnits, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1302.md");

    private const int Narrow = 16;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double silent = network.Signal.SilentProbability;
        if (!Thresholds.Above(silent, network.Thresholds.Of("silent_probability", 0.05))) yield break;
        int[] layers = [.. network.Hidden.Where(layer => network.Layers[layer] is { Activation: Activation.Relu, Outputs: < Narrow })];
        if (layers.Length == 0) yield break;
        int narrowest = layers.OrderBy(layer => network.Layers[layer].Outputs).First();
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(narrowest, "units"), new(Aspect.Width, layers[0], layers[layers.Length - 1]),
            SignalNumber.Percent(silent), HumanNumber.Text((long)network.Layers[narrowest].Outputs))
        {
            Remedies = [Leak(layers)],
        };
    }

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
