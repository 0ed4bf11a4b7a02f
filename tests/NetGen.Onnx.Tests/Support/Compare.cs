using System;
using Xunit;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Comparisons of rows of numbers.</summary>
internal static class Compare
{
    /// <summary>Each to 1e-5 of the expected value, or of 1 where that is smaller.</summary>
    public static void Near(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance = 1e-5)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs((double)expected[i] - actual[i]), allowed = tolerance * Math.Max(1, Math.Abs(expected[i]));
            Assert.True(error <= allowed, $"[{i}]: {actual[i]:G9} is {error:G3} off {expected[i]:G9}.");
        }
    }

    /// <summary>Bit for bit.</summary>
    public static void SameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(BitConverter.SingleToInt32Bits(expected[i]), BitConverter.SingleToInt32Bits(actual[i]));
    }

    /// <summary>Normal numbers, seeded.</summary>
    public static float[] Normal(int count, int seed)
    {
        var random = new Random(seed);
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return values;
    }
}
