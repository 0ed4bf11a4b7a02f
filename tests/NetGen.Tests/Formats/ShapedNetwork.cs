using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Formulas;
using NetGen.Initialization;

namespace NetGen.Tests.Formats;

/// <summary>A network of any shape, with parameters and no code: what files need of one.</summary>
internal sealed class ShapedNetwork : INetwork
{
    public ShapedNetwork(int inputs, params (int Units, Activation Activation)[] layers)
    {
        Layout = new NetworkLayout("Shaped", LayersOf(inputs, layers).ToArray(), Loss.MeanSquaredError, 0);
        Parameters = new NetworkParameters(Layout);
    }

    public NetworkLayout Layout { get; }

    public NetworkParameters Parameters { get; }

    public ShapedNetwork Filled(long seed)
    {
        ParameterSampler.Initialize(Parameters, seed);
        return this;
    }

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => throw new NotSupportedException();

    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => throw new NotSupportedException();

    private static IEnumerable<Layer> LayersOf(int inputs, (int Units, Activation Activation)[] layers)
    {
        int end = 0;
        for (int i = 0; i < layers.Length; i++)
        {
            int stride = (layers[i].Units + 15) / 16 * 16;
            yield return new DenseLayer(
                i, inputs, layers[i].Units, layers[i].Activation, layers[i].Activation == Activation.Sine ? 30 : 0, stride, inputsPerRow: 1,
                weightOffset: end, biasOffset: end + (inputs * stride), transposedOffset: 0, transposedStride: 0,
                new WeightLaw(WeightLawKind.Normal, 0, 1), new WeightLaw(WeightLawKind.Uniform, 0, 1));
            end += (inputs + 1) * stride;
            inputs = layers[i].Units;
        }
    }
}
