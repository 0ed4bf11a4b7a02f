using System;
using System.Linq;
using NetGen.Tests.Numerics;
using Xunit;

namespace NetGen.Tests.Training;

public class GradientClipTests
{
    private const int Length = 112;

    [Theory]
    [InlineData(16)]
    [InlineData(112)]
    [InlineData(4096)]
    public void Norm_IsTheSquareRootOfSixteenLanesOfDoubles(int length)
    {
        float[] gradient = ScalarLanes.Mixed(length, seed: length);
        double[] lanes = new double[16];
        for (int i = 0; i < length; i++) lanes[i % 16] += (double)gradient[i] * gradient[i];
        for (int half = 8; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
        }

        Assert.Equal(Math.Sqrt(lanes[0]), GradientNorm.Of(gradient));
        Assert.Equal(Math.Sqrt(gradient.Sum(g => (double)g * g)), GradientNorm.Of(gradient), 1e-12 * GradientNorm.Of(gradient));
    }

    [Fact]
    public void Norm_OverflowsForNoFiniteGradientAndForNoOtherIsFinite()
    {
        float[] gradient = [.. Enumerable.Repeat(float.MaxValue, Length)];
        Assert.Equal(float.MaxValue * Math.Sqrt(Length), GradientNorm.Of(gradient), 1e-9 * float.MaxValue);
        gradient = [.. Enumerable.Repeat(float.Epsilon, Length)];
        Assert.Equal(float.Epsilon * Math.Sqrt(Length), GradientNorm.Of(gradient), 1e-9 * float.Epsilon);
        for (int i = 0; i < Length; i++)
        {
            gradient = Gradient(Length);
            gradient[i] = float.NegativeInfinity;
            Assert.Equal(double.PositiveInfinity, GradientNorm.Of(gradient));
            gradient[i] = float.NaN;
            Assert.Equal(double.NaN, GradientNorm.Of(gradient));
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1e-3)]
    public void ClipByNorm_ScalesALongGradientAsTorchDoes(double limit)
    {
        float[] gradient = Gradient(Length);
        double norm = GradientNorm.Of(gradient);
        float[] clipped = Clip(gradient, new() { GradientClipNorm = limit });
        for (int i = 0; i < Length; i++) Assert.Equal(gradient[i] * (limit / (norm + 1e-6)), clipped[i], 1e-7 * Math.Abs(clipped[i]) + float.Epsilon);
        Assert.Equal(limit, GradientNorm.Of(clipped), 1e-5 * limit);
    }

    [Fact]
    public void ClipByNorm_LeavesAShortGradientAlone()
    {
        float[] gradient = Gradient(Length);
        Assert.Equal(gradient, Clip(gradient, new() { GradientClipNorm = GradientNorm.Of(gradient) + 1e-5 }));
        Assert.Equal(gradient, Clip(gradient, new()));
    }

    [Fact]
    public void ClipByValue_CutsEveryNumber()
    {
        float[] gradient = Gradient(Length);
        Assert.Equal(gradient.Select(g => Math.Clamp(g, -0.3f, 0.3f)), Clip(gradient, new() { GradientClipValue = 0.3 }));
    }

    [Fact]
    public void ClipByValue_ComesBeforeClipByNorm()
    {
        float[] gradient = Gradient(Length);
        gradient[5] = 1e6f;
        float[] cut = Clip(gradient, new() { GradientClipValue = 0.3 });
        float[] both = Clip(gradient, new() { GradientClipValue = 0.3, GradientClipNorm = 0.5 });
        Assert.Equal(Clip(cut, new() { GradientClipNorm = 0.5 }), both);
        Assert.Equal(0.5, GradientNorm.Of(both), 1e-5);
    }

    private static float[] Gradient(int length)
    {
        Random random = new(8);
        return [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    private static float[] Clip(float[] gradient, TrainerOptions options)
    {
        float[] clipped = [.. gradient];
        GradientClip.Apply(clipped, GradientNorm.Of(clipped), options);
        return clipped;
    }
}
