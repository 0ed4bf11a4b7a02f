using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1506: the declared inputs are far from mean 0 and deviation 1, for which every initialiser is made.</summary>
internal sealed class UnnormalisedInputRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1506", "The inputs are not normalised",
        "The inputs have mean {0}, standard deviation {1} and mean square {2}; predicted at initialisation: the first layer's pre-activations "
        + "have a variance of {3}, with standardised inputs {4}",
        Category.Interactions, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1506.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (!InputScale.IsLarge(network)) yield break;
        InputModel input = network.Model.Input;
        NetworkFacts standardised = network.With(network.Model with { Input = new(input.Size, 0, 1, null, null) });
        yield return new(
            Descriptor, DiagnosticSeverity.Warning, Place.Of(PlaceKind.Input, Argument(network)), new(Aspect.Input, 0, 0),
            SignalNumber.Text(InputScale.Input(network).Mean), SignalNumber.Text(InputScale.Deviation(network)),
            SignalNumber.Text(InputScale.Input(network).Square), First(network), First(standardised));
    }

    private static string First(NetworkFacts network) => SignalNumber.Text(network.Signal.Layers[0].PreActivationVariance);

    private static string Argument(NetworkFacts network) => network.Model.Input switch
    {
        { Minimum: { } low, Maximum: { } high } => Math.Abs(low) > Math.Abs(high) ? "Minimum" : "Maximum",
        { Mean: var mean, StandardDeviation: var deviation } => Math.Abs(mean) > deviation ? "Mean" : "StandardDeviation",
    };
}
