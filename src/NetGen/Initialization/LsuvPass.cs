using System;
using System.Collections.Generic;
using System.Globalization;

namespace NetGen.Initialization;

/// <summary>One pass of LSUV through a network.</summary>
/// <remarks>Rows go through in blocks, since rows times units can be more than an array holds.</remarks>
internal readonly ref struct LsuvPass<TNet>
    where TNet : class, INetwork<TNet>
{
    private readonly TNet _network;
    private readonly ReadOnlySpan<float> _inputs;
    private readonly LsuvOptions _options;
    private readonly LsuvSignal<TNet> _signal;

    public LsuvPass(TNet network, ReadOnlySpan<float> inputs, LsuvOptions options, int mostFloats = RowBlocks.MostFloats)
    {
        _network = network;
        _inputs = inputs;
        _options = options;
        _signal = new(network, inputs.Length / network.Layout.InputSize, mostFloats);
    }

    public IReadOnlyList<LsuvLayer> Run()
    {
        IReadOnlyList<Layer> layers = _network.Layout.Layers;
        if (_options.Orthogonal)
        {
            foreach (Layer layer in layers)
                OrthogonalMatrix.Fill(_network.Parameters.Weights(layer.Index), gain: 1, new SeededRandom(_options.Seed, 2L * layer.Index));
        }

        var report = new LsuvLayer[layers.Count];
        foreach (Layer layer in layers)
        {
            CheckBiases(layer);
            report[layer.Index] = Scale(layer);
            _signal.Advance();
        }

        return report;
    }

    private LsuvLayer Scale(Layer layer)
    {
        double before = Measure(layer), after = before;
        int iterations = 0;
        for (; !Close(after) && iterations < _options.Iterations; iterations++)
        {
            Multiply(_network.Parameters.Weights(layer.Index), _options.StandardDeviation / after);
            after = Measure(layer);
        }

        return new(layer.Index, before, after, iterations);
    }

    private bool Close(double deviation) => Math.Abs((deviation / _options.StandardDeviation) - 1) <= _options.Tolerance;

    private double Measure(Layer layer)
    {
        double deviation = _signal.Deviation(_inputs);
        if (!double.IsFinite(deviation))
            throw Failed(layer, "are not finite: start from smaller weights or scale the inputs");
        if (deviation == 0)
            throw Failed(layer, "do not vary over the sample: give weights that are not all 0, and inputs that differ from row to row");
        return deviation;
    }

    private void CheckBiases(Layer layer)
    {
        var biases = new Moments();
        biases.Add(_network.Parameters.Biases(layer.Index));
        double deviation = biases.Deviation;
        if (!(deviation < _options.StandardDeviation))
        {
            string by = deviation.ToString("G6", CultureInfo.InvariantCulture);
            throw Failed(layer, $"vary by {by} because of its biases alone: start from smaller ones");
        }
    }

    private InvalidOperationException Failed(Layer layer, string what) => new(
        $"The pre-activations of layer {layer.Index + 1} of {_network.Layout.Name} ({layer.Inputs} → {layer.Units}) {what}. "
        + "The weights are as before.");

    private static void Multiply(WeightView weights, double factor)
    {
        for (int unit = 0; unit < weights.Units; unit++)
        {
            for (int input = 0; input < weights.Inputs; input++) weights[unit, input] = (float)(weights[unit, input] * factor);
        }
    }
}
