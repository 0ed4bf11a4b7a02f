using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1104: our Xavier is N(0, 1/m), the libraries' is 2/(m + n): from a wide layer into a narrow one, or back, they differ.</summary>
internal sealed class XavierNameRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1104", "Xavier here is not Xavier there",
        "Xavier here has the variance 1/m = {0}; in PyTorch and Keras it has 2/(m+n) = {1}, {2} times that, which is Init.{3}",
        Category.Mismatch, DiagnosticSeverity.Info, true, helpLinkUri: Help.Base + "NG1104.md");

    private const double Apart = 2;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.Dense(layer) is not { Init: Init.Xavier or Init.XavierUniform } dense) continue;
            double m = dense.Inputs, n = dense.Outputs, share = 2 * m / (m + n);
            if (Math.Max(m, n) <= Apart * Math.Min(m, n)) continue;
            Init theirs = dense.Init == Init.Xavier ? Init.GlorotNormal : Init.GlorotUniform;
            yield return new(
                Descriptor, DiagnosticSeverity.Info, Place.Of(layer, "init"), new(Aspect.Weights, layer, layer),
                SignalNumber.Text(1 / m), SignalNumber.Text(2 / (m + n)), SignalNumber.Text(share), theirs)
            {
                Remedies = [Remedies.UseInit([layer], theirs)],
            };
            yield break;
        }
    }
}
