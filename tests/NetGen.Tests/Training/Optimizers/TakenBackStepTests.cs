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
            float[][] buffers = [.. state.Names.Select((_, k) => state.Current(k).ToArray())];
            Assert.Equal(FailsAt, OptimizerCases.Step(state, settings, parameters, broken));
            Assert.Equal(before, parameters);
            Assert.Equal(step, state.StepCount);
            for (int k = 0; k < buffers.Length; k++) Assert.Equal(buffers[k], state.Current(k).ToArray());

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
    public void AParameterThatOverflows_IsFoundInTheRunBehindTheFirst()
    {
        Sgd settings = new() { LearningRate = 1 };
        OptimizerState state = settings.CreateState(Length);
        float[] parameters = new float[Length], gradient = new float[Length];
        Array.Fill(parameters, float.MinValue);
        gradient[FailsAt] = float.MaxValue;
        int failedAt = state.TryStep(parameters, new float[Length], gradient, 1, [new(0, 16, 0), new(16, 16, 0), new(32, 16, 0)]);
        Assert.Equal(FailsAt, failedAt);
        Assert.All(parameters, p => Assert.Equal(float.MinValue, p));
    }
}
