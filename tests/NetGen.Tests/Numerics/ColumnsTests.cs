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
        Columns.Sum(ref First(rows), count, stride, add: false, ref sums[0]);
        Assert.Equal(expected, sums);
    }

    [Fact]
    public void Sum_GoesOnFromWhatItHolds()
    {
        float[] rows = ScalarLanes.Mixed(40 * 32, seed: 3), whole = new float[32], inTwo = new float[32];
        Columns.Sum(ref First(rows), 40, 32, add: false, ref whole[0]);
        Columns.Sum(ref First(rows), 17, 32, add: false, ref inTwo[0]);
        Columns.Sum(ref rows[17 * 32], 23, 32, add: true, ref inTwo[0]);
        Assert.Equal(whole, inTwo);
    }

    private static ref float First(float[] values) => ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(values);
}
