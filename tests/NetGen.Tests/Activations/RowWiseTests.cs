using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

public class RowWiseTests
{
    private const int Count = 5;

    public static TheoryData<int, float> WidthsAndSizes
    {
        get
        {
            TheoryData<int, float> data = [];
            foreach (int width in (int[])[1, 2, 3, 7, 15, 16, 17, 100, 129])
            {
                foreach (float size in (float[])[0f, 1f, 30f, 500f]) data.Add(width, size);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WidthsAndSizes))]
    public void Softmax_AgreesWithDoubleAndClearsThePadding(int width, float size)
    {
        float[] h = RowWiseReference.Rows(Count, width, size, padding: float.NaN, seed: width), y = [.. h];
        Softmax.Forward(ref y[0], Count, width, RowWiseReference.Stride(width));
        for (int row = 0; row < Count; row++)
        {
            double[] logits = RowWiseReference.Row(h, row, width), p = RowWiseReference.Row(y, row, width), exact = RowWiseReference.Softmax(logits);
            double max = logits.Max();
            for (int i = 0; i < width; i++)
            {
                // h − max is rounded before its exponential is taken; the sum adds a few roundings.
                Assert.InRange(p[i], 0, 1);
                Assert.Equal(exact[i], p[i], float.Epsilon + (exact[i] * (6e-7 + (6e-8 * (max - logits[i])))));
            }

            Assert.Equal(1, p.Sum(), 1e-6);
            AssertPadding(y, row, width);
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
            AssertPadding(y, row, width);
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

    [Theory]
    [MemberData(nameof(WidthsAndSizes))]
    public void SoftmaxsGradient_AgreesWithFiniteDifferences(int width, float size)
    {
        (float[] h, float[] given, int stride) = BackwardCase(width, size);
        float[] y = [.. h], delta = [.. given];
        Softmax.Forward(ref y[0], Count, width, stride);
        Softmax.Backward(ref delta[0], ref y[0], Count, width, stride);
        AssertGradient(RowWiseReference.Softmax, h, given, delta, width);
    }

    [Theory]
    [MemberData(nameof(WidthsAndSizes))]
    public void LogSoftmaxsGradient_AgreesWithFiniteDifferences(int width, float size)
    {
        (float[] h, float[] given, int stride) = BackwardCase(width, size);
        float[] y = [.. h], delta = [.. given];
        LogSoftmax.Forward(ref y[0], Count, width, stride);
        LogSoftmax.Backward(ref delta[0], ref y[0], Count, width, stride);
        AssertGradient(RowWiseReference.LogSoftmax, h, given, delta, width);
    }

    private static (float[] H, float[] Given, int Stride) BackwardCase(int width, float size) => (
        RowWiseReference.Rows(Count, width, Math.Min(size, 8f), padding: 0f, seed: width),
        RowWiseReference.Rows(Count, width, 2f, padding: float.NaN, seed: 1000 + width),
        RowWiseReference.Stride(width));

    private static void AssertGradient(Func<double[], double[]> f, float[] h, float[] given, float[] delta, int width)
    {
        for (int row = 0; row < Count; row++)
        {
            double[] exact = RowWiseReference.Gradient(f, RowWiseReference.Row(h, row, width), RowWiseReference.Row(given, row, width));
            IEnumerable<double> gradient = RowWiseReference.Row(delta, row, width);
            Assert.All(gradient.Zip(exact), pair => Assert.Equal(pair.Second, pair.First, 5e-6));
            AssertPadding(delta, row, width);
        }
    }

    private static void AssertPadding(float[] rows, int row, int width)
    {
        int stride = RowWiseReference.Stride(width);
        for (int i = width; i < stride; i++) Assert.Equal(0f, rows[(row * stride) + i]);
    }
}
