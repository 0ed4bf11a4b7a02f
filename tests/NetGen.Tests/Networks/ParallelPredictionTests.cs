using System;
using System.Linq;
using NetGen.Tests.Training;
using Xunit;

namespace NetGen.Tests.Networks;

public class ParallelPredictionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(1024)]
    [InlineData(1 << 28)]
    [InlineData(1 << 29)]
    [InlineData(int.MaxValue)]
    public void Outputs_HaveTheSameBitsWithAnyNumberOfThreads(int threads)
    {
        ClassNet net = new(seed: 4);
        foreach (int rows in (int[])[0, 1, 15, 16, 17, 255, 1000, 3001])
        {
            float[] inputs = Inputs(rows), expected = new float[rows * 4], outputs = [.. Enumerable.Repeat(float.NaN, rows * 4)];
            net.PredictBatch(inputs, expected);
            net.PredictBatch(inputs, outputs, threads);
            Assert.Equal(expected, outputs);
        }
    }

    [Fact]
    public void BadArguments_AreNamed_AndNothingIsWritten()
    {
        ClassNet net = new();
        float[] inputs = Inputs(100), outputs = new float[400];
        Assert.Equal("threads", Assert.Throws<ArgumentOutOfRangeException>(() => net.PredictBatch(inputs, outputs, 0)).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => net.PredictBatch(inputs.AsSpan(1), outputs, 2)).ParamName);
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => net.PredictBatch(inputs, outputs.AsSpan(1), 2)).ParamName);
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => net.PredictBatch(inputs, inputs.AsSpan(0, 400), 2)).ParamName);
        Assert.All(outputs, output => Assert.Equal(0f, output));
    }

    private static float[] Inputs(int rows)
    {
        Random random = new(rows);
        return [.. Enumerable.Range(0, rows * 7).Select(_ => random.NextSingle() - 0.5f)];
    }
}
