using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class TakenBackStepTests
{
    private const int Length = 48, FailsAt = 37;

    public static TheoryData<string> Names => OptimizerCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void AStepThatOverflows_LeavesNoTrace(string name)
    {
        Optimizer settings = OptimizerCases.Get(name);
        float[] gradient = [.. Enumerable.Range(0, Length).Select(i => (i - 20) / 10f)];
        float[] broken = [.. gradient];
        broken[FailsAt] = float.NaN;

        float[] parameters = [.. Enumerable.Range(0, Length).Select(i => i / 50f)], undisturbed = [.. parameters];
        OptimizerState state = settings.CreateState(Length), other = settings.CreateState(Length);
        for (int step = 0; step < 6; step++)
        {
            float[] before = [.. parameters];
            float[][] buffers = [.. state.Names.Select((_, k) => state.Buffer(k).ToArray())];
            Assert.Equal(FailsAt, OptimizerCases.Step(state, settings, parameters, broken));
            Assert.Equal(before, parameters);
            Assert.Equal(step, state.StepCount);
            for (int k = 0; k < buffers.Length; k++) Assert.Equal(buffers[k], state.Buffer(k).ToArray());

            Assert.Equal(-1, OptimizerCases.Step(state, settings, parameters, gradient));
            Assert.Equal(-1, OptimizerCases.Step(other, settings, undisturbed, gradient));
            Assert.Equal(undisturbed, parameters);
        }
    }

    [Fact]
    public void AnInfiniteSecondMoment_IsFoundThoughTheParametersAreFinite()
    {
        // g² overflows; the parameter itself would be divided by ∞ and not move.
        Adam settings = new();
        OptimizerState state = settings.CreateState(Length);
        float[] parameters = new float[Length], gradient = new float[Length];
        gradient[FailsAt] = 1e30f;
        Assert.Equal(FailsAt, OptimizerCases.Step(state, settings, parameters, gradient));
        Assert.All(parameters, p => Assert.Equal(0f, p));
    }

    [Fact]
    public void AQuotientThatOverflows_IsFoundAtARateOf0()
    {
        // Without memory of g² the divisor is ε alone once there is no gradient, and 0.9e15 / 1e-38 · 0 is NaN.
        Adam settings = new() { Beta2 = 0, Epsilon = 1e-38 };
        OptimizerState state = settings.CreateState(Length);
        float[] parameters = new float[Length], gradient = new float[Length];
        gradient[FailsAt] = 1e15f;
        Assert.Equal(-1, OptimizerCases.Step(state, settings, parameters, gradient));
        float[] before = [.. parameters];
        Assert.Equal(FailsAt, OptimizerCases.Step(state, settings, parameters, new float[Length], rate: 0));
        Assert.Equal(before, parameters);
    }

    [Fact]
    public void AParameterThatOverflows_IsFoundInTheRunBehindTheFirst()
    {
        Sgd settings = new() { LearningRate = 1 };
        OptimizerState state = settings.CreateState(Length);
        float[] parameters = new float[Length], gradient = new float[Length];
        Array.Fill(parameters, float.MinValue);
        gradient[FailsAt] = float.MaxValue;
        int failedAt = state.TryStep(parameters, gradient, GradientNorm.Of(gradient), 1, [new(0, 16, 0), new(16, 16, 0), new(32, 16, 0)]);
        Assert.Equal(FailsAt, failedAt);
        Assert.All(parameters, p => Assert.Equal(float.MinValue, p));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StepsThatCannotOverflow_HaveTheSameBitsAsGuardedOnes(string name)
    {
        // An unknown norm proves nothing, so every step of the second state is guarded.
        Optimizer settings = OptimizerCases.Get(name);
        OptimizerState free = settings.CreateState(Length), guarded = settings.CreateState(Length);
        float[] gradient = [.. Enumerable.Range(0, Length).Select(i => (i - 20) / 7f)], a = new float[Length], b = new float[Length];
        DecayRange[] all = [new(0, Length, settings.WeightDecay)];
        for (int step = 0; step < 130; step++)
        {
            Assert.Equal(-1, free.TryStep(a, gradient, GradientNorm.Of(gradient), settings.LearningRate, all));
            Assert.Equal(-1, guarded.TryStep(b, gradient, double.NaN, settings.LearningRate, all));
        }

        Assert.Equal(a, b);
        Assert.Equal(free.All.ToArray(), guarded.All.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LargeNumbers_NeverSlipThrough(string name)
    {
        // Whatever happens, a step either fails and leaves all as it was, or leaves finite numbers.
        Optimizer settings = OptimizerCases.Get(name);
        foreach (float size in new[] { 1e16f, 1e18f, 1e19f, 1e30f, float.MaxValue })
        {
            OptimizerState state = settings.CreateState(Length);
            float[] parameters = [.. Enumerable.Repeat(size, Length)], gradient = [.. Enumerable.Repeat(-size, Length)];
            for (int step = 0; step < 20; step++)
            {
                OptimizerCases.Step(state, settings, parameters, gradient);
                Assert.All(parameters, p => Assert.True(float.IsFinite(p)));
                Assert.All(state.All.ToArray(), value => Assert.True(float.IsFinite(value)));
            }
        }
    }
}
