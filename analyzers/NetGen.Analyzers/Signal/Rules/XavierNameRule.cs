using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        int[] layers = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => IsApart(network.Dense(layer)))];
        if (layers.Length == 0) yield break;
        double m = network.Layers[layers[0]].Inputs, n = network.Layers[layers[0]].Outputs;
        int[] uniform = [.. layers.Where(layer => network.Dense(layer)!.Init == Init.XavierUniform)], normal = [.. layers.Except(uniform)];
        yield return new(
            Descriptor, DiagnosticSeverity.Info, Place.Of(layers[0], "init"), new(Aspect.Weights, layers[0], layers[0]),
            SignalNumber.Text(1 / m), SignalNumber.Text(2 / (m + n)), SignalNumber.Text(2 * m / (m + n)), Theirs(network.Dense(layers[0])!))
        {
            Remedies = [Theirs(uniform, normal)],
        };
    }

    private static bool IsApart(DenseModel? dense) => dense is { Init: Init.Xavier or Init.XavierUniform }
        && Math.Max(dense.Inputs, dense.Outputs) > Apart * Math.Min(dense.Inputs, dense.Outputs);

    private static Init Theirs(DenseModel dense) => dense.Init == Init.Xavier ? Init.GlorotNormal : Init.GlorotUniform;

    // All layers at once: what is left of one would leave the question.
    private static Remedy Theirs(int[] uniform, int[] normal)
    {
        Remedy first = Remedies.UseInit(uniform, Init.GlorotUniform), second = Remedies.UseInit(normal, Init.GlorotNormal);
        return uniform.Length == 0 ? second : normal.Length == 0 ? first : new(
            "Use the libraries' Glorot", [.. first.Edits, .. second.Edits], network => second.Apply(first.Apply(network)));
    }
}
