using System.Linq;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>What to blame for an output that is too large.</summary>
internal static class UpstreamCauses
{
    // He's law has 2: what amplifies no more than that is not itself to blame.
    private const double Sane = 2.5;

    private const double Most = 0.5;

    /// <summary>The layers whose own biases bring most of the output's variance; none where weights do.</summary>
    public static int[] Biases(NetworkFacts network)
    {
        int[] own = BiasCauses.Own(network, network.Last);
        double Variance(NetworkFacts one) => one.Signal.Layers[one.Last].PreActivationVariance;
        return own.Length > 0 && Variance(network.With(BiasRemedies.Automatic(own).Apply(network.Model))) < Most * Variance(network) ? own : [];
    }

    /// <summary>Inputs that are not normalised; else a hidden softmax; else biases; else the output layer's weights; else those of all layers.</summary>
    public static Cause OfOutput(NetworkFacts network)
    {
        if (InputScale.IsLarge(network)) return new(Aspect.Input, 0, 0);
        if (network.Hidden.Any(layer => Outputs.IsSoftmax(network.Layers[layer]))) return new(Aspect.Activation, 0, network.Last);
        if (Biases(network) is { Length: > 0 } biases) return BiasCauses.Of(biases);
        LayerPrediction output = network.Signal.Layers[network.Last];
        bool own = output.FromInput > Sane * output.InputSquare;
        return new(Aspect.Weights, own ? network.Last : 0, network.Last);
    }
}
