using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Signal;
using Xunit;

namespace NetGen.Tests.Signal;

/// <summary>Weights with a mean on centred inputs, against figures simulated elsewhere (300 networks on N(0, 1)).</summary>
public class WeightsWithMeanTests
{
    private static readonly WeightLaw Unit = new(WeightLawKind.Uniform, 0.5, 0.5), Shifted = new(WeightLawKind.Normal, 0.1, 0.05);

    [Fact]
    public void UniformZeroToOne_SaturatesTanh()
    {
        SignalPrediction prediction = Predict(Activation.Tanh, Unit, 32, 64, 64, 64);
        Check(prediction, [0.76, 0.98, 1.00], [0.58, 0.96, 0.996]);
        Assert.InRange(prediction.GradientRatio(0, 2), 0.009, 0.017);
    }

    [Fact]
    public void NormalWithMean_SaturatesTanhLayerByLayer() =>
        Check(Predict(Activation.Tanh, Shifted, 64, 64, 64, 64), [0.35, 0.82, 0.97], [0.05, 0.67, 0.94]);

    [Fact]
    public void NormalWithMean_GrowsBehindRelu()
    {
        SignalPrediction prediction = Predict(Activation.Relu, Shifted, 64, 64, 64);
        Assert.Equal(0.41, prediction.Layers[0].OutputSquare, 0.02);
        Assert.InRange(prediction.Layers[1].OutputSquare, 12.5, 15);
    }

    [Fact]
    public void Constant_SaturatesTanh() =>
        Check(Predict(Activation.Tanh, new(WeightLawKind.Constant, 0.2, 0), 64, 64, 64), [0.44, 0.94], [0.11, 0.89]);

    private static SignalPrediction Predict(Activation activation, WeightLaw law, params int[] sizes)
    {
        var layers = new List<SignalLayer>();
        for (int i = 1; i < sizes.Length; i++)
            layers.Add(new DenseSignal(sizes[i - 1], sizes[i]) { Weights = law, Response = ResponseTable.Of(activation, 0, sizes[i]) });
        return SignalPrediction.Of(layers, SignalInput.Standard);
    }

    private static void Check(SignalPrediction prediction, double[] squares, double[] low)
    {
        for (int i = 0; i < squares.Length; i++)
        {
            Assert.Equal(squares[i], prediction.Layers[i].OutputSquare, 0.02);
            Assert.Equal(low[i], prediction.Layers[i].LowGradientShare, 0.02);
        }
    }
}
