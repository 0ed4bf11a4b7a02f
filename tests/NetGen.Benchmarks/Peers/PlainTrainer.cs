using System;
using System.Linq;

namespace NetGen.Benchmarks.Peers;

/// <summary>A training step as one writes it by hand: mean squared error, row by row back through the layers, Adam.</summary>
internal sealed class PlainTrainer
{
    private readonly PlainLayer[] _layers;
    private readonly float[][] _outputs, _deltas;
    private readonly PlainAdam[] _weights, _biases;
    private int _step;

    /// <summary>Starts from a network's weights.</summary>
    public PlainTrainer(INetwork network, double rate)
    {
        _layers = PlainLayer.Of(network);
        (_outputs, _deltas) = (PlainLayer.Rows(_layers), PlainLayer.Rows(_layers));
        _weights = [.. _layers.Select(layer => new PlainAdam(layer.Weights, rate))];
        _biases = [.. _layers.Select(layer => new PlainAdam(layer.Biases, rate))];
    }

    /// <summary>Takes a step on a batch; returns the mean loss before it.</summary>
    public float Step(float[] inputs, float[] targets)
    {
        foreach (PlainAdam adam in _weights.Concat(_biases)) Array.Clear(adam.Gradient);
        int width = _layers[0].Inputs, units = _layers[^1].Units;
        double loss = 0;
        for (int row = 0; row < targets.Length / units; row++)
        {
            ReadOnlySpan<float> x = inputs.AsSpan(row * width, width);
            Forward(x);
            loss += OutputDelta(targets.AsSpan(row * units, units), 1f / targets.Length);
            Backward(x);
        }

        _step++;
        foreach (PlainAdam adam in _weights.Concat(_biases)) adam.Step(_step);
        return (float)(loss / targets.Length);
    }

    private void Forward(ReadOnlySpan<float> x)
    {
        for (int i = 0; i < _layers.Length; i++) PlainPredictor.Layer(_layers[i], i == 0 ? x : _outputs[i - 1], _outputs[i]);
    }

    private double OutputDelta(ReadOnlySpan<float> target, float scale)
    {
        float[] y = _outputs[^1], delta = _deltas[^1];
        double loss = 0;
        for (int unit = 0; unit < y.Length; unit++)
        {
            float error = y[unit] - target[unit];
            loss += error * error;
            delta[unit] = 2 * error * scale;
        }

        return loss;
    }

    private void Backward(ReadOnlySpan<float> input)
    {
        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            Slope(_layers[i].Activation, _outputs[i], _deltas[i]);
            Gradient(i == 0 ? input : _outputs[i - 1], _deltas[i], _weights[i].Gradient, _biases[i].Gradient);
            if (i > 0) InputDelta(_layers[i], _deltas[i], _deltas[i - 1]);
        }
    }

    private static void Slope(Activation activation, float[] y, float[] delta)
    {
        if (activation == Activation.Tanh)
        {
            for (int i = 0; i < y.Length; i++) delta[i] *= 1 - (y[i] * y[i]);
        }
        else if (activation == Activation.Relu)
        {
            for (int i = 0; i < y.Length; i++) delta[i] = y[i] > 0 ? delta[i] : 0;
        }
    }

    private static void Gradient(ReadOnlySpan<float> x, float[] delta, float[] weights, float[] biases)
    {
        for (int unit = 0; unit < delta.Length; unit++)
        {
            Span<float> gradient = weights.AsSpan(unit * x.Length, x.Length);
            float d = delta[unit];
            for (int k = 0; k < gradient.Length; k++) gradient[k] += d * x[k];
            biases[unit] += d;
        }
    }

    private static void InputDelta(PlainLayer layer, float[] delta, float[] before)
    {
        Array.Clear(before);
        for (int unit = 0; unit < delta.Length; unit++)
        {
            ReadOnlySpan<float> weights = layer.Weights.AsSpan(unit * before.Length, before.Length);
            float d = delta[unit];
            for (int k = 0; k < before.Length; k++) before[k] += d * weights[k];
        }
    }
}
