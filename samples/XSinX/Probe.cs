using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Signal;

namespace NetGen.Samples.XSinX;

/// <summary>Looks inside an untrained or half-trained network: signal, gradient, and what theory predicts of them.</summary>
public static class Probe
{
    private const double SaturatedSlope = 0.1;

    /// <summary>Runs the samples layer by layer; tanh′ = 1 − y².</summary>
    public static (IReadOnlyList<LayerSignal> Signal, IReadOnlyList<float[]> Activations) Measure<TNet>(TNet network, float[] inputs)
        where TNet : class, INetwork<TNet>
    {
        var signal = new List<LayerSignal>();
        var activations = new List<float[]>();
        float[] x = inputs;
        foreach (Layer layer in network.Layout.Layers)
        {
            if (layer.Activation != Activation.Tanh) break;
            float[] h = new float[inputs.Length * layer.Units], y = new float[h.Length];
            network.ForwardLayer(layer.Index, x, h, y);
            signal.Add(new LayerSignal(y.Average(value => Slope(value)), y.Count(value => Slope(value) < SaturatedSlope) / (double)y.Length));
            activations.Add(y);
            x = y;
        }

        return (signal, activations);
    }

    /// <summary>What theory predicts of the same numbers, from the declaration and the range of x alone.</summary>
    public static IReadOnlyList<LayerSignal> Predict(NetworkLayout layout, Setting setting)
    {
        SignalPrediction prediction = layout.PredictSignal(SignalInput.Range(setting.Minimum, setting.Maximum));
        return [.. prediction.Layers.SkipLast(1).Select(layer => new LayerSignal(layer.MeanSlopeSize, layer.LowGradientShare))];
    }

    /// <summary>The norm of the first layer's gradient, of the mean loss over the given samples.</summary>
    public static double FirstLayerGradient<TNet>(TNet network, float[] x, float[] y)
        where TNet : class, INetwork<TNet>
    {
        NetworkParameters gradient = network.ComputeGradient(x, y);
        float[] weights = new float[gradient.Weights(0).Count];
        gradient.Weights(0).CopyTo(weights);
        double sum = weights.Sum(weight => (double)weight * weight);
        foreach (float bias in gradient.Biases(0)) sum += (double)bias * bias;
        return Math.Sqrt(sum);
    }

    private static double Slope(float y) => 1 - ((double)y * y);
}
