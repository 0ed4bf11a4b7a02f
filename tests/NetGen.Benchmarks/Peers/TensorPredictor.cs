using System;
using System.Numerics.Tensors;

namespace NetGen.Benchmarks.Peers;

/// <summary>The forward pass over <see cref="TensorPrimitives"/>: a dot product a unit, then the activation of the row.</summary>
internal sealed class TensorPredictor(INetwork network)
{
    private readonly PlainLayer[] _layers = PlainLayer.Of(network);
    private readonly float[][] _rows = PlainLayer.Rows(PlainLayer.Of(network));

    /// <summary>Computes the outputs of some rows.</summary>
    public void Run(float[] inputs, float[] outputs)
    {
        int width = _layers[0].Inputs, units = _layers[^1].Units;
        for (int row = 0; row < outputs.Length / units; row++)
            Row(inputs.AsSpan(row * width, width), outputs.AsSpan(row * units, units));
    }

    private void Row(ReadOnlySpan<float> x, Span<float> output)
    {
        for (int i = 0; i < _layers.Length; i++)
        {
            PlainLayer layer = _layers[i];
            Span<float> y = i + 1 < _layers.Length ? _rows[i] : output;
            for (int unit = 0; unit < y.Length; unit++)
                y[unit] = TensorPrimitives.Dot(layer.Weights.AsSpan(unit * x.Length, x.Length), x) + layer.Biases[unit];
            Activate(layer.Activation, y);
            x = y;
        }
    }

    private static void Activate(Activation activation, Span<float> y)
    {
        switch (activation)
        {
            case Activation.Linear: break;
            case Activation.Tanh: TensorPrimitives.Tanh(y, y); break;
            case Activation.Relu: TensorPrimitives.Max(y, 0, y); break;
            case Activation.Softmax:
                TensorPrimitives.Subtract(y, TensorPrimitives.Max<float>(y), y);
                TensorPrimitives.Exp<float>(y, y);
                TensorPrimitives.Divide(y, TensorPrimitives.Sum<float>(y), y);
                break;
            default: throw new NotSupportedException($"No tensor primitive for {activation}.");
        }
    }
}
