using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks.Peers;

/// <summary>A layer as one writes it by hand: weights [units][inputs] without padding.</summary>
internal sealed record PlainLayer(int Inputs, int Units, Activation Activation, float[] Weights, float[] Biases)
{
    /// <summary>Copies a network's layers.</summary>
    public static PlainLayer[] Of(INetwork network) => [.. network.Layout.Layers.Select(layer =>
    {
        float[] weights = new float[layer.Inputs * layer.Units];
        network.Parameters.Weights(layer.Index).CopyTo(weights);
        return new PlainLayer(layer.Inputs, layer.Units, layer.Activation, weights, network.Parameters.Biases(layer.Index).ToArray());
    })];

    /// <summary>A row of outputs for each layer.</summary>
    public static float[][] Rows(IEnumerable<PlainLayer> layers) => [.. layers.Select(layer => new float[layer.Units])];
}
