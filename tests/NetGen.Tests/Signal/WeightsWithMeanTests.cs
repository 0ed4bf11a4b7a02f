using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Signal;
using NetGen.Simulation;
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
    }

    [Theory]
    [InlineData(0.5, 0.5, WeightLawKind.Uniform, Activation.Tanh)]
    [InlineData(0.1, 0.05, WeightLawKind.Normal, Activation.Tanh)]
    [InlineData(0.1, 0.05, WeightLawKind.Normal, Activation.Relu)]
    public void Prediction_AgreesWithSimulation(double mean, double spread, WeightLawKind kind, Activation activation)
    {
        List<DenseSignal> layers = Layers(activation, new(kind, mean, spread), 32, 64, 64, 64);
        var declaration = new Declaration(activation.ToString(), layers, SignalInput.Standard);
        SignalPrediction prediction = declaration.Predict();
        IReadOnlyList<SimulatedLayer> simulated = Simulator.Run(declaration, 1500, 1);
        var faults = new List<string>();
        for (int i = 0; i < layers.Count; i++)
        {
            Compare(faults, $"layer {i + 1} E y²", simulated[i].Square, prediction.Layers[i].OutputSquare, 0.05);
            Compare(faults, $"layer {i + 1} E δ²", simulated[i].Delta, prediction.Layers[i].DeltaSquare, 0.15);
        }

        Reference.Report(faults);
    }

    // Four of the simulation's own standard errors on top.
    private static void Compare(List<string> faults, string what, Measured simulated, double predicted, double tolerance)
    {
        if (System.Math.Abs(predicted - simulated.Mean) > (tolerance + (4 * simulated.Error)) * simulated.Mean)
            faults.Add($"{what}: simulated {simulated.Mean} ± {simulated.Error}, predicted {predicted}");
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
        Check(Predict(Activation.Tanh, new(WeightLawKind.Constant, 0.2, 0), 32, 32), [0.44], [0.11]);

    private static SignalPrediction Predict(Activation activation, WeightLaw law, params int[] sizes)
    {
        return SignalPrediction.Of([.. Layers(activation, law, sizes)], SignalInput.Standard);
    }

    private static List<DenseSignal> Layers(Activation activation, WeightLaw law, params int[] sizes)
    {
        var layers = new List<DenseSignal>();
        for (int i = 1; i < sizes.Length; i++)
            layers.Add(new DenseSignal(sizes[i - 1], sizes[i]) { Weights = law, Response = ResponseTable.Of(activation, 0, sizes[i]) });
        return layers;
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
