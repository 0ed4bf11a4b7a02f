using System;
using System.Linq;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

public class RowWiseExtremesTests
{
    [Theory]
    [InlineData(3e38f)]
    [InlineData(1e30f)]
    [InlineData(1e5f)]
    public void HugeLogits_GiveAllToTheLargest(float huge)
    {
        float[] p = Run(Activation.Softmax, [-huge, huge, 0f, 0.5f * huge]);
        Assert.Equal([0f, 1f, 0f, 0f], p);
        float[] l = Run(Activation.LogSoftmax, [-0.5f * huge, huge, 0f, 0.5f * huge]);
        Assert.Equal([-1.5f * huge, 0f, -huge, -0.5f * huge], l);
    }

    [Fact]
    public void EqualHugeLogits_ShareAlike()
    {
        Assert.All(Run(Activation.Softmax, [.. Enumerable.Repeat(float.MaxValue, 8)]), p => Assert.Equal(0.125f, p));
        Assert.All(Run(Activation.LogSoftmax, [.. Enumerable.Repeat(float.MinValue, 8)]), l => Assert.Equal(-MathF.Log(8), l, 1e-6f));
    }

    [Fact]
    public void NegativeInfinity_IsAnImpossibleClass()
    {
        Assert.Equal([0f, 0.5f, 0.5f], Run(Activation.Softmax, [float.NegativeInfinity, 2f, 2f]));
        float[] l = Run(Activation.LogSoftmax, [float.NegativeInfinity, 2f, 2f]);
        Assert.Equal(float.NegativeInfinity, l[0]);
        Assert.Equal(-MathF.Log(2), l[1], 1e-7f);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void NaNOrInfinity_SpoilsItsRowAndNoOther(float value)
    {
        const int Width = 19;
        foreach (Activation activation in (Activation[])[Activation.Softmax, Activation.LogSoftmax])
        {
            float[] h = [.. Enumerable.Range(0, 3 * Width).Select(i => i % 5 - 2f)], healthy = Run(activation, h[..Width]);
            h[Width + 17] = value;
            float[] y = new float[h.Length];
            ActivationTable.Forward(activation, h, y, 0, Width);
            Assert.All(y[Width..(2 * Width)], p => Assert.Equal(float.NaN, p));
            Assert.Equal(healthy, y[..Width]);
            Assert.All(y[(2 * Width)..], p => Assert.True(float.IsFinite(p)));
        }
    }

    [Fact]
    public void Softmax_DoesNotChangeWhenAllLogitsMove()
    {
        // Halves, so that the move itself is exact.
        float[] h = [.. Enumerable.Range(0, 37).Select(i => (i * 7 % 13) / 2f)];
        Assert.Equal(Run(Activation.Softmax, h), Run(Activation.Softmax, [.. h.Select(x => x + 1024f)]));
    }

    private static float[] Run(Activation activation, float[] h)
    {
        float[] y = new float[h.Length];
        ActivationTable.Forward(activation, h, y, 0, h.Length);
        return y;
    }
}
