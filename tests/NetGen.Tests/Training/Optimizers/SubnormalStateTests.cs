using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>Units that get no gradient any more must not slow the steps down for ever.</summary>
public class SubnormalStateTests
{
    private const int Length = 32;

    [Fact]
    public void DecayedMoments_BecomeZero()
    {
        // 0.5ᵗ leaves the normal numbers after 126 steps; without help it stays at the least subnormal one.
        Adam settings = new() { Beta1 = 0.5, Beta2 = 0.5 };
        OptimizerState state = settings.CreateState(Length);
        float[] parameters = new float[Length], none = new float[Length];
        OptimizerCases.Step(state, settings, parameters, [.. Enumerable.Repeat(1f, Length)]);
        for (int step = 1; step < 192; step++) OptimizerCases.Step(state, settings, parameters, none);
        Assert.Equal(192, state.StepCount);
        Assert.All(state.All.ToArray(), value => Assert.Equal(0f, value));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(-3.5f)]
    [InlineData(1e-45f)]
    public void Largest_IsTheLargestInSize_NaNAboveAll(float extreme)
    {
        foreach (int length in new[] { 1, 7, 16, 48, 100 })
        {
            for (int at = 0; at < length; at++)
            {
                float[] values = new float[length];
                values[at] = extreme;
                Assert.Equal(MathF.Abs(extreme), Magnitude.Largest(values));
            }
        }
    }

    [Fact]
    public void Flush_LeavesNormalNumbersAlone()
    {
        float least = BitConverter.Int32BitsToSingle(0x0080_0000), below = BitConverter.Int32BitsToSingle(0x007F_FFFF);
        float[] values = [.. Enumerable.Repeat(new[] { least, -least, below, -below, 1f, -0f, float.Epsilon, float.MaxValue }, 2).SelectMany(x => x)];
        Magnitude.FlushSubnormals(values);
        Assert.Equal(Enumerable.Repeat(new[] { least, -least, 0f, 0f, 1f, 0f, 0f, float.MaxValue }, 2).SelectMany(x => x), values);
    }
}
