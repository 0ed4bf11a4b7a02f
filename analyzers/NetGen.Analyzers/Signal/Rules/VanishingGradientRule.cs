using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal.Rules;

/// <summary>NG1001: next to nothing of the gradient reaches the first layer.</summary>
internal sealed class VanishingGradientRule : SignalRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NG1001", "The gradient vanishes",
        "Predicted at initialisation: the squared gradient at layer 1 is {0} of that at layer {1}, {2} a layer{3}",
        Category.Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help.Base + "NG1001.md");

    private const double Shrinks = 0.9, Saturated = 0.5;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override IEnumerable<Finding> Check(NetworkFacts network)
    {
        double ratio = network.GradientRatio;
        if (Severity(network, ratio) is not { } severity) yield break;
        (Cause cause, Place place, Remedy remedy)[] causes = [.. Causes(network)];
        double[] mended = [.. causes.Select(one => network.With(one.remedy.Apply(network.Model)).GradientRatio)];
        int first = System.Math.Max(0, System.Array.FindIndex(mended, after => Severity(network, after) is null));
        string with = mended[first] > ratio ? $"; with {causes[first].remedy.Title.Substring("Use ".Length)}: {SignalNumber.Text(mended[first])}" : "";
        yield return new(
            Descriptor, severity, causes[first].place, causes[first].cause,
            SignalNumber.Text(ratio), network.Last, SignalNumber.Text(ScalarMath.Exp(ScalarMath.Log(ratio) / (network.Last - 1))), with)
        {
            Remedies = [causes[first].remedy, .. causes.Where((_, i) => i != first).Select(one => one.remedy)],
        };
    }

    // What may be to blame, the likeliest first: the first one without which the gradient arrives is.
    private static IEnumerable<(Cause Cause, Place Place, Remedy Remedy)> Causes(NetworkFacts network)
    {
        int[] hidden = [.. network.Hidden], off = [.. Scales.Off(network, hidden.Where(layer => IsShrinking(network, layer)))];
        int[] own = BiasCauses.Own(network, network.Last - 1);
        if (off.Length > 0) yield return (new(Aspect.Weights, off[0], off[off.Length - 1]), Place.Of(off[0], "init"), Remedies.UseInit(off, Init.Auto));
        if (own.Length > 0) yield return (BiasCauses.Of(own), BiasCauses.Place(network, own, network.Last - 1), BiasRemedies.Automatic(own));
        Remedy tanh = Remedies.UseActivation(hidden, Activation.Tanh);
        var activation = new Cause(Aspect.Activation, 0, network.Last - 1);
        yield return (activation, Place.Of(0, "activation"), tanh);
        if (own.Length > 0) yield return (activation, Place.Of(0, "activation"), Remedies.Both(tanh, BiasRemedies.Automatic(own)));
    }

    // SGD failed between 1e-5 and 1e-9, Adam between 1e-10 and 1e-18 in the calibration that the rule's page shows.
    private static DiagnosticSeverity? Severity(NetworkFacts network, double ratio)
    {
        if (Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio_any", 1e-12))) return DiagnosticSeverity.Warning;
        if (Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio", 1e-6))) return network.IsSgd ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        return network.IsSgd && Thresholds.Below(ratio, network.Thresholds.Of("vanish_ratio_info", 1e-3)) ? DiagnosticSeverity.Info : null;
    }

    // The first layer's weights carry no gradient further, but too large they saturate its units.
    private static bool IsShrinking(NetworkFacts network, int layer) => layer > 0
        ? network.Signal.Layers[layer].Gain < Shrinks
        : network.Signal.Layers[0].LowGradientShare > Saturated && Families.IsBounded(network.Layers[0].Activation);
}
