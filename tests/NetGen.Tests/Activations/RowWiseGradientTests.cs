using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

public class RowWiseGradientTests
{
    private const int Count = 5;

    public static TheoryData<int, float> WidthsAndSizes => RowWiseReference.WidthsAndSizes;

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
            RowWiseReference.AssertPadding(delta, row, width);
        }
    }
}
