using System;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class ColumnsTests
{
    [Theory]
    [InlineData(0, 16)]
    [InlineData(1, 16)]
    [InlineData(2, 48)]
    [InlineData(37, 16)]
    [InlineData(256, 112)]
    public void Sum_AddsRowsInTheirOrderAndOverwrites(int count, int stride)
    {
        float[] rows = ScalarLanes.Mixed(count * stride, seed: stride + count), sums = new float[stride], expected = new float[stride];
        for (int i = 0; i < rows.Length; i++) expected[i % stride] += rows[i];
        Array.Fill(sums, float.NaN);
        Columns.Sum(ref First(rows), count, stride, ref sums[0]);
        Assert.Equal(expected, sums);
    }

    private static ref float First(float[] values) => ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(values);
}
