using System;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class OptimizerSettingsTests
{
    [Fact]
    public void Defaults_AreTorchs()
    {
        Adam adam = new();
        AdamW adamW = new();
        RmsProp rms = new();
        Assert.Equal((1e-3, 0.9, 0.999, 1e-8, 0), (adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon, adam.WeightDecay));
        Assert.Equal((1e-3, 0.9, 0.999, 1e-8, 0.01), (adamW.LearningRate, adamW.Beta1, adamW.Beta2, adamW.Epsilon, adamW.WeightDecay));
        Assert.Equal((0.01, 0.99, 1e-8, 0, false), (rms.LearningRate, rms.Alpha, rms.Epsilon, rms.Momentum, rms.Centered));
        Assert.Equal((1e-3, 0, false, 0), (new Sgd().LearningRate, new Sgd().Momentum, new Sgd().Nesterov, new Sgd().WeightDecay));
    }

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void RatesThatAreNegativeOrNotFinite_AreRefused(double value)
    {
        AssertNamed("LearningRate", () => new Sgd { LearningRate = value });
        AssertNamed("WeightDecay", () => new Adam { WeightDecay = value });
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void DecayRatesOutsideZeroToOne_AreRefused(double value)
    {
        AssertNamed("Momentum", () => new Sgd { Momentum = value });
        AssertNamed("Beta1", () => new Adam { Beta1 = value });
        AssertNamed("Beta2", () => new AdamW { Beta2 = value });
        AssertNamed("Alpha", () => new RmsProp { Alpha = value });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1e-8)]
    [InlineData(1e-60)]
    [InlineData(1e39)]
    [InlineData(double.NaN)]
    public void EpsilonsThatVanishInSinglePrecision_AreRefused(double value)
    {
        AssertNamed("Epsilon", () => new Adam { Epsilon = value });
        AssertNamed("Epsilon", () => new AdamW { Epsilon = value });
        AssertNamed("Epsilon", () => new RmsProp { Epsilon = value });
        AssertNamed("GradientClipNorm", () => new TrainerOptions { GradientClipNorm = value });
        AssertNamed("GradientClipValue", () => new TrainerOptions { GradientClipValue = value });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void CountsBelowOne_AreRefused(int value)
    {
        AssertNamed("Threads", () => new TrainerOptions { Threads = value });
        AssertNamed("Epochs", () => new FitOptions { Epochs = value });
        AssertNamed("BatchSize", () => new FitOptions { BatchSize = value });
        AssertNamed("Patience", () => new FitOptions { Patience = value });
        AssertNamed("Period", () => new CosineSchedule { Period = value });
    }

    [Fact]
    public void NesterovWithoutMomentum_SaysWhatIsMissing()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Sgd { Nesterov = true }.CreateState(16));
        Assert.Contains("Momentum", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void BuffersThatAreNotPadded_AreRefused(int length) => Assert.Throws<ArgumentException>(() => new Adam().CreateState(length));

    private static void AssertNamed(string name, Func<object> make)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(make);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }
}
