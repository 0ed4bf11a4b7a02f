using System.Linq;
using NetGen.Formulas;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class WeightDecayTests
{
    private static readonly NetworkLayout Layout = new(
        "Two",
        [
            new DenseLayer(
                0, 3, 5, Activation.Tanh, 0, stride: 16, inputsPerRow: 1, weightOffset: 0, biasOffset: 48, 0, 0, weightLaw: default, biasLaw: default),
            new DenseLayer(
                1, 5, 20, Activation.Linear, 0, stride: 32, inputsPerRow: 1, weightOffset: 64, biasOffset: 224, 0, 0,
                weightLaw: new WeightLaw(WeightLawKind.Constant, 0, 0), biasLaw: default),
        ],
        Loss.MeanSquaredError,
        0);

    [Fact]
    public void BiasesAreDecayedUnlessSpared()
    {
        Assert.True(new Sgd().DecayBiases);
        Assert.Equal([new DecayRange(0, 256, 0.5)], DecayRange.Of(Layout, new Sgd { WeightDecay = 0.5 }));
        Assert.Equal([new DecayRange(0, 256, 0)], DecayRange.Of(Layout, new Sgd { DecayBiases = false }));
    }

    [Fact]
    public void SparedBiases_AreRunsOfTheirOwn()
    {
        DecayRange[] ranges = DecayRange.Of(Layout, new AdamW { WeightDecay = 0.5, DecayBiases = false });
        Assert.Equal([new(0, 48, 0.5), new(48, 16, 0), new(64, 160, 0.5), new(224, 32, 0)], ranges);
    }

    [Fact]
    public void AdamW_PullsAtWeightsAndSparesBiases()
    {
        AdamW settings = new() { LearningRate = 0.5, WeightDecay = 0.5, DecayBiases = false };
        float[] parameters = [.. Enumerable.Repeat(1f, Layout.BufferLength)];
        settings.CreateState(parameters.Length)
            .TryStep(parameters, new float[parameters.Length], 0, 0.5, DecayRange.Of(Layout, settings));
        foreach (DenseLayer layer in Layout.Layers.Cast<DenseLayer>())
        {
            Assert.All(parameters[layer.WeightOffset..layer.BiasOffset], weight => Assert.Equal(0.75f, weight));
            Assert.All(parameters[layer.BiasOffset..layer.ParameterEnd], bias => Assert.Equal(1f, bias));
        }
    }

    [Fact]
    public void CoupledDecay_GoesThroughTheMoments_DecoupledDoesNot()
    {
        // Without a gradient, Adam's penalty is its own gradient: a full step of the learning rate. AdamW shrinks by ηλ.
        float[] coupled = [.. Enumerable.Repeat(1f, 16)], decoupled = [.. coupled];
        Adam adam = new() { LearningRate = 0.1, WeightDecay = 0.01 };
        AdamW adamW = new() { LearningRate = 0.1, WeightDecay = 0.01 };
        OptimizerCases.Step(adam.CreateState(16), adam, coupled, new float[16]);
        OptimizerCases.Step(adamW.CreateState(16), adamW, decoupled, new float[16]);
        Assert.All(coupled, p => Assert.Equal(0.9f, p, 1e-6f));
        Assert.All(decoupled, p => Assert.Equal(0.999f, p, 1e-6f));
    }
}
