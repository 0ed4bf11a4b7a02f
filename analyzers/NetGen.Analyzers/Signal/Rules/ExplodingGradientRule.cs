using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1002: the gradient grows from layer to layer on its way to the first.</summary>
internal sealed class ExplodingGradientRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1002", "The gradient explodes",
        "Predicted at initialisation: the squared gradient at layer 1 is {0} times that at layer {1}, {2} times a layer{3}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1002.md");

    private const double Grows = 1.1;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double ratio = network.GradientRatio;
        if (!Thresholds.Above(ratio, network.Thresholds.Of("explode_ratio_info", 1e2))) yield break;
        DiagnosticSeverity severity = Thresholds.Above(ratio, network.Thresholds.Of("explode_ratio", 1e3)) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        int[] growing = [.. network.Hidden.Where(layer => layer > 0 && network.Signal.Layers[layer].Gain > Grows)];
        int[] layers = Scales.TooLarge(network, growing);
        bool weights = layers.Length > 0;
        int[] own = BiasCauses.Own(network, network.Last - 1);
        Remedy biases = BiasRemedies.Automatic(own);
        if (!weights && own.Length > 0 && !(Ratio(network, biases) > network.Thresholds.Of("explode_ratio_info", 1e2)))
        {
            yield return Of(network, severity, BiasCauses.Place(network, own, network.Last - 1), BiasCauses.Of(own), biases);
            yield break;
        }

        if (!weights) layers = growing.Length > 0 ? growing : [.. network.Hidden];
        layers = Scales.WithSameLaw(network, layers);
        yield return Of(
            network, severity, Place.Of(layers[0], weights ? "init" : "activation"),
            new(weights ? Aspect.Weights : Aspect.Activation, layers[0], layers[layers.Length - 1]), Remedies.UseInit(layers, Init.Auto));
    }

    private static double Ratio(NetworkFacts network, Remedy remedy) => network.With(remedy.Apply(network.Model)).GradientRatio;

    private static Finding Of(NetworkFacts network, DiagnosticSeverity severity, Place place, Cause cause, Remedy remedy)
    {
        double ratio = network.GradientRatio, mended = Ratio(network, remedy);
        return new(
            Descriptor, severity, place, cause,
            SignalNumber.Text(ratio), network.Last, SignalNumber.Text(ScalarMath.Exp(ScalarMath.Log(ratio) / (network.Last - 1))),
            mended < ratio ? $"; with {remedy.Title.Substring("Use ".Length)}: {SignalNumber.Text(mended)}" : "")
        {
            Remedies = [remedy],
        };
    }
}
