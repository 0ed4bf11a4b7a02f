using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1507: a hidden layer so narrow that what the others compute cannot pass.</summary>
internal sealed class BottleneckRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1507", "A hidden layer is a bottleneck", "This hidden layer has {0} between {1} and {2}: all that the output knows passes through here",
        Category.Interactions, DiagnosticSeverity.Info, true, helpLinkUri: Help.Base + "NG1507.md");

    private const int Enough = 8, Fall = 32;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        // An autoencoder is narrow in the middle on purpose.
        if (network.Model.Input.Size == network.Model.OutputSize) yield break;
        foreach (int layer in network.Hidden)
        {
            LayerModel at = network.Layers[layer];
            if (at.Outputs >= Math.Min(network.Model.OutputSize, Enough) && (layer == 0 || (long)at.Outputs * Fall >= at.Inputs)) continue;
            yield return new(
                Descriptor, DiagnosticSeverity.Info, Place.Of(layer, "units"), new(Aspect.Width, layer, layer),
                HumanNumber.Count(at.Outputs, "unit"), HumanNumber.Text((long)at.Inputs), HumanNumber.Text((long)network.Layers[layer + 1].Outputs));
        }
    }
}
