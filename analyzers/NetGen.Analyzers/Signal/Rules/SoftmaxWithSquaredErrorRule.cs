using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1401: a regression loss behind softmax, whose slope swallows nearly all of its gradient.</summary>
internal sealed class SoftmaxWithSquaredErrorRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1401", "Softmax with mean squared error",
        "Predicted at initialisation: behind softmax over {0} classes, {1} pulls at the logits with {2} of cross-entropy's gradient, "
        + "and with none where the output is surely wrong",
        Category.Heads, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1401.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        if (network.Dense(network.Last) is not { Activation: Activation.Softmax, Outputs: > 1 } output) yield break;
        if (network.Model.Loss is not (Loss.MeanSquaredError or Loss.MeanAbsoluteError)) yield break;

        // Who names a network after Brier's score (1950) means the squared error of probabilities.
        bool meant = network.Model.Type.Identifier.IndexOf("Brier", StringComparison.OrdinalIgnoreCase) >= 0;
        yield return new(
            Descriptor, meant ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, Place.Of(PlaceKind.Loss, "loss"),
            new(Aspect.Head, network.Last, network.Last),
            output.Outputs, network.Model.Loss, SignalNumber.Percent(SoftmaxHead.SquaredErrorShare(output.Outputs)))
        {
            Remedies =
            [
                HeadRemedies.UseLoss(Loss.CategoricalCrossEntropy),
                HeadRemedies.Pair(network.Last, output, Activation.Linear, network.Model.Loss),
            ],
        };
    }
}
