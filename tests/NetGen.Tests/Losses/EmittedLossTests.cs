using System;
using Xunit;

namespace NetGen.Tests.Losses;

/// <summary>Every loss behind the outputs it goes with and others, as the generator joins them.</summary>
public class EmittedLossTests
{
    private const int Rows = 9;

    [Fact]
    public void MeanSquaredError_BehindLinear() => Check(new MeanSquaredErrorNet(1));

    [Fact]
    public void MeanAbsoluteError_BehindGelu() => Check(new MeanAbsoluteErrorNet(1));

    [Fact]
    public void Huber_BehindSine() => Check(new HuberNet(1));

    [Fact]
    public void BinaryCrossEntropy_BehindSigmoid() => Check(new SigmoidNet(1));

    [Fact]
    public void CategoricalCrossEntropy_BehindSoftmax() => Check(new SoftmaxNet(1));

    [Fact]
    public void CategoricalCrossEntropy_BehindLogSoftmax() => Check(new LogSoftmaxNet(1));

    [Fact]
    public void CategoricalCrossEntropy_BehindSigmoid() => Check(new CategoricalSigmoidNet(1));

    [Fact]
    public void BinaryCrossEntropy_BehindSoftmax() => Check(new BinarySoftmaxNet(1));

    [Fact]
    public void MeanSquaredError_BehindSoftmax() => Check(new BrierNet(1));

    // The gradient of every parameter against central differences of the loss that the network reports.
    private static void Check<TNet>(TNet network)
        where TNet : class, INetwork<TNet>
    {
        NetworkLayout layout = network.Layout;
        var random = new Random(2);
        float[] inputs = new float[Rows * layout.InputSize], targets = new float[Rows * layout.OutputSize];
        foreach (ref float x in inputs.AsSpan()) x = (2 * random.NextSingle()) - 1;
        foreach (ref float t in targets.AsSpan()) t = random.NextSingle();
        NetworkParameters gradient = network.ComputeGradient(inputs, targets);
        foreach (DenseLayer layer in layout.Layers)
        {
            for (int unit = 0; unit < layer.Units; unit++)
            {
                Compare(ref network.Parameters.Biases(layer.Index)[unit], gradient.Biases(layer.Index)[unit]);
                for (int input = 0; input < layer.Inputs; input++)
                    Compare(ref network.Parameters.Weights(layer.Index)[unit, input], gradient.Weights(layer.Index)[unit, input]);
            }
        }

        void Compare(ref float parameter, float slope)
        {
            const float Step = 1f / 256;
            float at = parameter;
            parameter = at + Step;
            double above = Loss(network, inputs, targets);
            parameter = at - Step;
            double below = Loss(network, inputs, targets);
            parameter = at;
            Assert.Equal((above - below) / (2 * Step), slope, 5e-4);
        }
    }

    private static double Loss<TNet>(TNet network, float[] inputs, float[] targets)
        where TNet : class, INetwork<TNet> => new Trainer<TNet>(network, new Sgd()).Evaluate(inputs, targets);
}
