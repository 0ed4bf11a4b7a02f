using System;
using System.Linq;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

public class RowWiseTests
{
    private const int Count = 5;

    public static TheoryData<int, float> WidthsAndSizes => RowWiseReference.WidthsAndSizes;

    [Theory]
    [MemberData(nameof(WidthsAndSizes))]
    public void Softmax_AgreesWithDoubleAndClearsThePadding(int width, float size)
    {
        float[] h = RowWiseReference.Rows(Count, width, size, padding: float.NaN, seed: width), y = [.. h];
        Softmax.Forward(ref y[0], Count, width, RowWiseReference.Stride(width));
        for (int row = 0; row < Count; row++)
        {
            double[] logits = RowWiseReference.Row(h, row, width), exact = RowWiseReference.Softmax(logits);
            double[] p = RowWiseReference.Row(y, row, width);
            double max = logits.Max();
            for (int i = 0; i < width; i++)
            {
                // h − max is rounded before its exponential is taken; the sum adds a few roundings.
                Assert.InRange(p[i], 0, 1);
                Assert.Equal(exact[i], p[i], float.Epsilon + (exact[i] * (6e-7 + (6e-8 * (max - logits[i])))));
            }

            Assert.Equal(1, p.Sum(), 1e-6);
            RowWiseReference.AssertPadding(y, row, width);
        }
    }

    [Theory]
    [MemberData(nameof(WidthsAndSizes))]
    public void LogSoftmax_AgreesWithDoubleAndClearsThePadding(int width, float size)
    {
        float[] h = RowWiseReference.Rows(Count, width, size, padding: float.NaN, seed: -width), y = [.. h];
        LogSoftmax.Forward(ref y[0], Count, width, RowWiseReference.Stride(width));
        for (int row = 0; row < Count; row++)
        {
            double[] logits = RowWiseReference.Row(h, row, width), exact = RowWiseReference.LogSoftmax(logits);
            double[] l = RowWiseReference.Row(y, row, width);
            for (int i = 0; i < width; i++) Assert.Equal(exact[i], l[i], 6e-7 + (1.2e-7 * Math.Abs(exact[i])));
            Assert.All(l, value => Assert.True(value <= 0));
            RowWiseReference.AssertPadding(y, row, width);
        }
    }

    [Theory]
    [MemberData(nameof(WidthsAndSizes))]
    public void Forward_IntoAnotherBufferHasTheSameBitsAndLeavesTheSource(int width, float size)
    {
        int stride = RowWiseReference.Stride(width);
        float[] h = RowWiseReference.Rows(Count, width, size, padding: 1e30f, seed: width), kept = [.. h];
        float[] apart = new float[h.Length], inPlace = [.. h];
        Softmax.Forward(ref h[0], ref apart[0], Count, width, stride);
        Softmax.Forward(ref inPlace[0], Count, width, stride);
        Assert.Equal(inPlace, apart);
        inPlace = [.. h];
        LogSoftmax.Forward(ref h[0], ref apart[0], Count, width, stride);
        LogSoftmax.Forward(ref inPlace[0], Count, width, stride);
        Assert.Equal(inPlace, apart);
        Assert.Equal(kept, h);
    }

}
