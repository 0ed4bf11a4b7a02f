using System;
using System.Collections.Generic;
using System.Globalization;

namespace NetGen.Initialization;

/// <summary>One pass of LSUV through a network.</summary>
internal sealed class LsuvPass<TNet>(TNet network, int rows, LsuvOptions options)
    where TNet : class, INetwork<TNet>
{
    public IReadOnlyList<LsuvLayer> Run(ReadOnlySpan<float> inputs)
    {
        IReadOnlyList<Layer> layers = network.Layout.Layers;
        if (options.Orthogonal)
        {
            foreach (Layer layer in layers)
                OrthogonalMatrix.Fill(network.Parameters.Weights(layer.Index), gain: 1, new SeededRandom(options.Seed, 2L * layer.Index));
        }

        var report = new LsuvLayer[layers.Count];
        foreach (Layer layer in layers)
        {
            CheckBiases(layer);
            float[] preActivations = new float[checked(rows * layer.Units)], outputs = new float[preActivations.Length];
            report[layer.Index] = Scale(layer, inputs, preActivations, outputs);
            inputs = outputs;
        }

        return report;
    }

    private LsuvLayer Scale(Layer layer, ReadOnlySpan<float> inputs, float[] preActivations, float[] outputs)
    {
        double before = Measure(layer, inputs, preActivations, outputs), after = before;
        int iterations = 0;
        for (; !Close(after) && iterations < options.Iterations; iterations++)
        {
            Multiply(network.Parameters.Weights(layer.Index), options.StandardDeviation / after);
            after = Measure(layer, inputs, preActivations, outputs);
        }

        return new(layer.Index, before, after, iterations);
    }

    private bool Close(double deviation) => Math.Abs((deviation / options.StandardDeviation) - 1) <= options.Tolerance;

    private double Measure(Layer layer, ReadOnlySpan<float> inputs, float[] preActivations, float[] outputs)
    {
        network.ForwardLayer(layer.Index, inputs, preActivations, outputs);
        double deviation = Deviation(preActivations);
        if (!double.IsFinite(deviation))
            throw Failed(layer, "are not finite: start from smaller weights or scale the inputs");
        if (deviation == 0)
            throw Failed(layer, "do not vary over the sample: give weights that are not all 0, and inputs that differ from row to row");
        return deviation;
    }

    private void CheckBiases(Layer layer)
    {
        double deviation = Deviation(network.Parameters.Biases(layer.Index));
        if (!(deviation < options.StandardDeviation))
        {
            string by = deviation.ToString("G6", CultureInfo.InvariantCulture);
            throw Failed(layer, $"vary by {by} because of its biases alone: start from smaller ones");
        }
    }

    private InvalidOperationException Failed(Layer layer, string what) => new(
        $"The pre-activations of layer {layer.Index + 1} of {network.Layout.Name} ({layer.Inputs} → {layer.Units}) {what}. "
        + "The weights are as before.");

    // Differences from the first value, so that values which are all alike have a deviation of exactly 0.
    private static double Deviation(ReadOnlySpan<float> values)
    {
        double first = values[0], sum = 0, squares = 0;
        foreach (float value in values) sum += value - first;
        double mean = sum / values.Length;
        foreach (float value in values)
        {
            double d = value - first - mean;
            squares += d * d;
        }

        return Math.Sqrt(squares / values.Length);
    }

    private static void Multiply(WeightView weights, double factor)
    {
        for (int unit = 0; unit < weights.Units; unit++)
        {
            for (int input = 0; input < weights.Inputs; input++) weights[unit, input] = (float)(weights[unit, input] * factor);
        }
    }
}
