using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class OptimizerFormulaTests
{
    private const int Length = 64, Steps = 80;

    public static TheoryData<string> Names => OptimizerCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_FollowTorchInDouble(string name) => Follow(name, _ => OptimizerCases.Get(name).LearningRate);

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_FollowTorchUnderAChangingRate(string name) =>
        Follow(name, step => step % 10 == 9 ? 0 : OptimizerCases.Get(name).LearningRate * (1 + Math.Sin(step)));

    [Theory]
    [MemberData(nameof(Names))]
    public void ZeroParametersWithZeroGradients_StayZero(string name)
    {
        // What padding is made of.
        Optimizer settings = OptimizerCases.Get(name);
        OptimizerState state = settings.CreateState(Length);
        float[] parameters = new float[Length];
        for (int step = 0; step < 5; step++) Assert.Equal(-1, OptimizerCases.Step(state, settings, parameters, new float[Length]));
        Assert.All(parameters, p => Assert.Equal(0f, p));
    }

    [Fact]
    public void BuffersAreNamedAsInTorch()
    {
        static string Of(Optimizer settings) => string.Join(' ', settings.CreateState(16).Names);
        Assert.Equal("", Of(new Sgd()));
        Assert.Equal("momentum_buffer", Of(new Sgd { Momentum = 0.9 }));
        Assert.Equal("exp_avg exp_avg_sq", Of(new Adam()));
        Assert.Equal("exp_avg exp_avg_sq", Of(new AdamW()));
        Assert.Equal("square_avg", Of(new RmsProp()));
        Assert.Equal("square_avg grad_avg momentum_buffer", Of(new RmsProp { Centered = true, Momentum = 0.9 }));
    }

    private static void Follow(string name, Func<int, double> rate)
    {
        Optimizer settings = OptimizerCases.Get(name);
        Random random = new(7);
        float[] parameters = [.. Enumerable.Range(0, Length).Select(_ => (2 * random.NextSingle()) - 1)];
        TorchOptimizer[] reference = [.. parameters.Select(p => TorchOptimizer.Of(settings, p, settings.WeightDecay))];
        OptimizerState state = settings.CreateState(Length);
        for (int step = 0; step < Steps; step++)
        {
            // Sizes from 1e-3 to 10, some gradients 0, a drift and noise.
            float[] gradient = [.. Enumerable.Range(0, Length).Select(i =>
                step % 7 == i % 11 ? 0f : (float)(Math.Pow(10, (i % 5) - 3) * ((2 * random.NextDouble()) - 0.5)))];
            Assert.Equal(-1, OptimizerCases.Step(state, settings, parameters, gradient, rate(step)));
            for (int i = 0; i < Length; i++)
            {
                reference[i].Step(gradient[i], rate(step));
                Assert.Equal(reference[i].Value, parameters[i], 2e-7 * (step + 10) * (0.1 + Math.Abs(reference[i].Value)));
            }
        }

        Assert.Equal(Steps, state.StepCount);
    }
}
