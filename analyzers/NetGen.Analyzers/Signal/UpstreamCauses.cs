using System.Linq;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>What to blame for an output that is too large.</summary>
internal static class UpstreamCauses
{
    // He's law has 2: what amplifies no more than that is not itself to blame.
    private const double Sane = 2.5;

    /// <summary>Inputs that are not normalised; else a hidden softmax; else the output layer's weights; else those of all layers.</summary>
    public static Cause OfOutput(NetworkFacts network)
    {
        if (InputScale.IsLarge(network)) return new(Aspect.Input, 0, 0);
        if (network.Hidden.Any(layer => Outputs.IsSoftmax(network.Layers[layer]))) return new(Aspect.Activation, 0, network.Last);
        LayerPrediction output = network.Signal.Layers[network.Last];
        bool own = output.FromInput > Sane * output.InputSquare;
        return new(Aspect.Weights, own ? network.Last : 0, network.Last);
    }
}
