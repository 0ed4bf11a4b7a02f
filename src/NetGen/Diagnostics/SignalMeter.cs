using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Activations;
using NetGen.Formulas;
using NetGen.Initialization;

namespace NetGen;

/// <summary>Measures the signal and the gradient inside one network, some rows at a time.</summary>
/// <typeparam name="TNet">The network's type.</typeparam>
internal sealed class SignalMeter<TNet>
    where TNet : class, INetwork<TNet>
{
    private const int BlockRows = 64;

    private readonly TNet _network;
    private readonly LayerSums[] _sums;
    private SeededRandom _random;

    /// <summary>Prepares a measurement.</summary>
    public SignalMeter(TNet network, long seed)
    {
        _network = network;
        _sums = [.. network.Layout.Layers.Select(layer => new LayerSums(layer))];
        _random = new SeededRandom(seed);
    }

    /// <summary>Runs all rows forward and random errors back.</summary>
    public IReadOnlyList<LayerMeasurement> Measure(ReadOnlySpan<float> inputs, int rows)
    {
        int size = _network.Layout.InputSize;
        for (int row = 0; row < rows; row += BlockRows)
        {
            int count = Math.Min(BlockRows, rows - row);
            Backward(Forward(inputs.Slice(row * size, count * size), count));
        }

        return [.. _sums.Select(sums => sums.Result())];
    }

    // Returns what the slopes are computed from, a layer: outputs, or pre-activations.
    private float[][] Forward(ReadOnlySpan<float> inputs, int rows)
    {
        IReadOnlyList<Layer> layers = _network.Layout.Layers;
        float[][] kept = new float[layers.Count][];
        ReadOnlySpan<float> x = inputs;
        foreach (Layer layer in layers)
        {
            float[] h = new float[rows * layer.Units], y = new float[h.Length], slopes = new float[h.Length];
            _network.ForwardLayer(layer.Index, x, h, y);
            kept[layer.Index] = ActivationTraits.Of(layer.Activation).SlopeFromOutput ? y : h;
            slopes.AsSpan().Fill(1);
            ActivationTable.Backward(layer.Activation, kept[layer.Index], slopes, layer.ActivationParameter, layer.Units);
            _sums[layer.Index].AddForward(h, y, slopes);
            x = y;
        }

        return kept;
    }

    private void Backward(float[][] kept)
    {
        IReadOnlyList<Layer> layers = _network.Layout.Layers;
        float[] delta = new float[kept[^1].Length];
        for (int i = 0; i < delta.Length; i++) delta[i] = (_random.NextBits() & 1) == 0 ? 1 : -1;
        for (int i = layers.Count - 1; ; i--)
        {
            _sums[i].AddBackward(delta);
            if (i == 0) return;
            Layer before = layers[i - 1];
            delta = InputGradient((DenseLayer)layers[i], delta);
            ActivationTable.Backward(before.Activation, kept[i - 1], delta, before.ActivationParameter, before.Units);
        }
    }

    private float[] InputGradient(DenseLayer layer, float[] delta)
    {
        int rows = delta.Length / layer.Units;
        float[] gradient = new float[rows * layer.Inputs];
        WeightView weights = _network.Parameters.Weights(layer.Index);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> errors = delta.AsSpan(row * layer.Units, layer.Units);
            for (int input = 0; input < layer.Inputs; input++)
            {
                double sum = 0;
                for (int unit = 0; unit < errors.Length; unit++) sum += (double)weights[unit, input] * errors[unit];
                gradient[(row * layer.Inputs) + input] = (float)sum;
            }
        }

        return gradient;
    }
}
