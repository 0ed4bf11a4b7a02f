using System;
using Xunit;

namespace NetGen.Tests.Initialization;

/// <summary>Bad data name their place and change nothing.</summary>
public class OutputBiasErrorTests
{
    [Theory]
    [InlineData(new float[] { 0, 1, float.NaN }, "row 2, column 0")]
    [InlineData(new float[] { 0, float.PositiveInfinity }, "row 1, column 0")]
    [InlineData(new float[] { 0, 1, 1.5f }, "row 2, column 0")]
    [InlineData(new float[] { -0.25f }, "row 0, column 0")]
    [InlineData(new float[0], "no target rows")]
    public void Sigmoid(float[] targets, string message) => Throws<ArgumentException, RareEventNet>(new(1), targets, message);

    [Theory]
    [InlineData(new float[] { 0, 1, 0, 1, 1, 0 }, "row 1")]
    [InlineData(new float[] { 0, 1, 0, 0.5f, 0.25f, 0 }, "row 1")]
    [InlineData(new float[] { 0, 1, 0, 1.5f, -0.5f, 0 }, "row 1, column 0")]
    [InlineData(new float[] { 0, 1, 0, 1 }, "no whole number")]
    public void Softmax(float[] targets, string message)
    {
        Throws<ArgumentException, RareClassNet>(new(1), targets, message);
        Throws<ArgumentException, LogClassNet>(new(1), targets, message);
    }

    [Theory]
    [InlineData(new[] { 0, 3 }, "row 1")]
    [InlineData(new[] { -1 }, "row 0")]
    [InlineData(new int[0], "no target rows")]
    public void Classes(int[] classes, string message)
    {
        var net = new RareClassNet(1);
        float[] before = net.Parameters.Buffer.ToArray();

        var exception = Assert.Throws<ArgumentException>(() => net.InitializeOutputBias(classes));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);

        Assert.Equal(before, net.Parameters.Buffer);
    }

    [Fact]
    public void Classes_NeedAnOutputThatHasThem() =>
        Assert.Throws<InvalidOperationException>(() => new LinearHead(1).InitializeOutputBias((int[])[0, 1]));

    [Fact]
    public void OutputsWithoutAnInverse() => Throws<InvalidOperationException, GeluHead>(new(1), [1, 2], "no inverse");

    [Fact]
    public void MeansThatAreOnlyApproached()
    {
        Throws<InvalidOperationException, ReluHead>(new(1), [1, 0, 1, 0], "output 1");
        Throws<InvalidOperationException, SoftplusHead>(new(1), [1, 0, 1, 0], "output 1");
        Throws<InvalidOperationException, EluHead>(new(1), [1, -1.5f, 1, -1.5f], "output 1");
    }

    private static void Throws<TException, TNet>(TNet net, float[] targets, string message)
        where TException : Exception
        where TNet : class, INetwork<TNet>
    {
        float[] before = net.Parameters.Buffer.ToArray();

        Assert.Contains(message, Assert.Throws<TException>(() => net.InitializeOutputBias(targets)).Message, StringComparison.Ordinal);

        Assert.Equal(before, net.Parameters.Buffer);
    }
}
