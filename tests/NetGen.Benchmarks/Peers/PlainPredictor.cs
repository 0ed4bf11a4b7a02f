using System;

namespace NetGen.Benchmarks.Peers;

/// <summary>The forward pass in plain loops.</summary>
internal sealed class PlainPredictor(INetwork network)
{
    private readonly PlainLayer[] _layers = PlainLayer.Of(network);
    private readonly float[][] _rows = PlainLayer.Rows(PlainLayer.Of(network));

    /// <summary>Computes the outputs of some rows.</summary>
    public void Run(float[] inputs, float[] outputs)
    {
        int width = _layers[0].Inputs, units = _layers[^1].Units;
        for (int row = 0; row < outputs.Length / units; row++)
            Row(inputs.AsSpan(row * width, width)).CopyTo(outputs.AsSpan(row * units, units));
    }

    private ReadOnlySpan<float> Row(ReadOnlySpan<float> x)
    {
        for (int i = 0; i < _layers.Length; i++)
        {
            Layer(_layers[i], x, _rows[i]);
            x = _rows[i];
        }

        return x;
    }

    /// <summary>One layer on one row.</summary>
    public static void Layer(PlainLayer layer, ReadOnlySpan<float> x, float[] y)
    {
        for (int unit = 0; unit < y.Length; unit++)
        {
            ReadOnlySpan<float> weights = layer.Weights.AsSpan(unit * x.Length, x.Length);
            float sum = layer.Biases[unit];
            for (int k = 0; k < x.Length; k++) sum += weights[k] * x[k];
            y[unit] = sum;
        }

        Activate(layer.Activation, y);
    }

    private static void Activate(Activation activation, float[] y)
    {
        switch (activation)
        {
            case Activation.Linear: break;
            case Activation.Tanh: for (int i = 0; i < y.Length; i++) y[i] = MathF.Tanh(y[i]); break;
            case Activation.Relu: for (int i = 0; i < y.Length; i++) y[i] = y[i] > 0 ? y[i] : 0; break;
            case Activation.Softmax: Softmax(y); break;
            default: throw new NotSupportedException($"No plain loop for {activation}.");
        }
    }

    private static void Softmax(float[] y)
    {
        float most = float.NegativeInfinity, sum = 0;
        foreach (float value in y) most = MathF.Max(most, value);
        for (int i = 0; i < y.Length; i++) sum += y[i] = MathF.Exp(y[i] - most);
        for (int i = 0; i < y.Length; i++) y[i] /= sum;
    }
}
