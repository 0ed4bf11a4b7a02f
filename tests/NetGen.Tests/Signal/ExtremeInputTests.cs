using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Signal;
using Xunit;

namespace NetGen.Tests.Signal;

/// <summary>Whatever a declaration says of its inputs, the engine answers: with an overflow where it cannot average.</summary>
public class ExtremeInputTests
{
    private static readonly double[] Values =
        [0, 1, -1, double.Epsilon, 1e-300, 638000000000000000, 1e150, 1e300, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity];

    public static TheoryData<int> Sizes => [1, 3, 64];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Prediction_NeverThrows(int size)
    {
        foreach (WeightLaw law in new WeightLaw[] { new(WeightLawKind.Normal, 0, 1), new(WeightLawKind.Uniform, 0.5, 0.5), new(WeightLawKind.Identity, 0, 1) })
        {
            foreach (double a in Values)
            {
                foreach (double b in Values)
                {
                    Predict(size, law, SignalInput.Normal(a, System.Math.Abs(b)));
                    Predict(size, law, SignalInput.Declared(0, 1, a, b));
                    Predict(size, law with { Spread = System.Math.Abs(a), Centre = b }, SignalInput.Standard);
                }
            }
        }
    }

    [Theory]
    [InlineData(638000000000000000, 1)]
    [InlineData(1e300, 1e300)]
    public void MeanThatCannotBeAveraged_Overflows(double mean, double deviation) =>
        Assert.Equal(0, Predict(1, new(WeightLawKind.Normal, 0, 1), SignalInput.Normal(mean, deviation)).OverflowLayer);

    [Fact]
    public void WholeRangeOfDoubles_Overflows() => Assert.Equal(
        0, Predict(1, new(WeightLawKind.Normal, 0, 1), SignalInput.Range(double.MinValue, double.MaxValue)).OverflowLayer);

    private static SignalPrediction Predict(int size, WeightLaw law, SignalInput input)
    {
        List<SignalLayer> layers =
        [
            new DenseSignal(size, 4) { Weights = law, Response = ResponseTable.Of(Activation.Tanh, 0, 4) },
            new DenseSignal(4, 2) { Weights = law, Response = ResponseTable.Of(Activation.Softmax, 0, 2) },
        ];
        return SignalPrediction.Of(layers, input);
    }
}
