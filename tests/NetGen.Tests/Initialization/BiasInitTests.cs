using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Initialization;

[Input(9)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu6, BiasInit = BiasInit.Zeros)]
[Dense(4, Activation.LeakyRelu, Bias = 0.25)]
[Dense(4, Activation.Tanh, BiasInit = BiasInit.Constant)]
[Dense(999, Activation.Tanh, BiasInit = BiasInit.Uniform, BiasScale = 2)]
[Dense(999, Activation.Tanh, BiasInit = BiasInit.TorchDefault)]
[Dense(3, Activation.Softmax, Priors = [0.7, 0.2, 0.1])]
internal partial class BiasNet;

[Input(5)]
[Dense(100, Activation.Sine)]
[Dense(2, Activation.Sigmoid, Prior = 0.02)]
internal partial class PriorNet;

[Input(5)]
[Dense(2, Activation.Sigmoid, Priors = [0.02, 0.5])]
internal partial class PriorsNet;

public class BiasInitTests
{
    private readonly NetworkParameters _parameters = new BiasNet(7).Parameters;

    [Theory]
    [InlineData(0, 0.001f)]
    [InlineData(1, 0f)]
    [InlineData(2, 0.25f)]
    [InlineData(3, 0.001f)]
    public void Constants_AreAsDeclared(int layer, float bias) =>
        Assert.All(_parameters.Biases(layer).ToArray(), value => Assert.Equal(bias, value));

    [Theory]
    [InlineData(4, 2.0)]
    [InlineData(5, 0.031639)]
    public void UniformBiases_HaveTheirVariance(int layer, double halfWidth)
    {
        // Five standard errors of 999 uniform numbers: the variance's relative error is √(0.8/999).
        float[] biases = _parameters.Biases(layer).ToArray();
        Assert.True(biases.Max() <= halfWidth && biases.Min() >= -halfWidth);
        Assert.Equal(1, biases.Average(bias => (double)bias * bias) / (halfWidth * halfWidth / 3), 5 * Math.Sqrt(0.8 / 999));
    }

    [Fact]
    public void Priors_BakeTheClassesLogFrequencies()
    {
        float[] expected = [(float)Math.Log(0.7), (float)Math.Log(0.2), (float)Math.Log(0.1)];
        Assert.Equal(expected, _parameters.Biases(6).ToArray());
    }

    [Fact]
    public void Prior_BakesTheLogOdds() =>
        Assert.All(new PriorNet(1).Layer2.Biases.ToArray(), bias => Assert.Equal((float)Math.Log(0.02 / 0.98), bias));

    [Fact]
    public void Priors_BakeTheLogOddsOfEachOutput()
    {
        float[] expected = [(float)Math.Log(0.02 / 0.98), 0];
        Assert.Equal(expected, new PriorsNet(1).Layer1.Biases.ToArray());
    }

    [Fact]
    public void SineLayers_HaveTheAuthorsBiases()
    {
        float[] biases = new PriorNet(1).Layer1.Biases.ToArray();
        Assert.InRange(biases.Max(), 0.3, 1 / Math.Sqrt(5));
        Assert.InRange(biases.Min(), -1 / Math.Sqrt(5), -0.3);
    }
}
