using System;
using System.Linq;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class LanesTests
{
    private const int Block = 1024;

    public static TheoryData<int> Lengths => [0, 1, 2, 15, 16, 17, 31, 33, 100, 1023, 1024, 1025, 1041, 2048, 3333, 10_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Sum_IsThatOfSixteenLanesBlockByBlock(int length)
    {
        float[] values = ScalarLanes.Mixed(length, seed: length);
        double expected = values.Chunk(Block).Aggregate(0.0, (sum, block) => sum + ScalarLanes.Sum(block));
        Assert.Equal(expected, Lanes.Sum(values));
        Assert.Equal(values.Sum(v => (double)v), Lanes.Sum(values), 1e-6 * (1 + values.Sum(Math.Abs)));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void SumOfSquares_IsThatOfSixteenLanesBlockByBlock(int length)
    {
        float[] values = ScalarLanes.Mixed(length, seed: length + 1);
        double expected = values.Chunk(Block).Aggregate(0.0, (sum, block) => sum + ScalarLanes.Dot(block, block));
        Assert.Equal(expected, Lanes.SumOfSquares(values));
        double exact = values.Sum(v => (double)v * v);
        Assert.Equal(exact, Lanes.SumOfSquares(values), 1e-5 * (1 + exact));
    }

    [Theory]
    [InlineData(1.9e19f, double.PositiveInfinity)]
    [InlineData(1e-24f, 0)]
    public void SumOfSquares_OverflowsAndUnderflowsAsDocumented(float value, double expected) =>
        Assert.Equal(expected, Lanes.SumOfSquares([value, value]));

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Max_FindsTheLargestWhereverItIs(int length)
    {
        float[] values = ScalarLanes.Mixed(length, seed: length + 2);
        Assert.Equal(ScalarLanes.Max(values), Lanes.Max(values));
        foreach (int at in new[] { 0, length / 3, length - 1 }.Where(at => at >= 0 && at < length))
        {
            float[] changed = [.. values];
            changed[at] = 5000f;
            Assert.Equal(5000f, Lanes.Max(changed));
            changed[at] = float.NaN;
            Assert.Equal(float.NaN, Lanes.Max(changed));
        }
    }

    [Fact]
    public void Max_OfNegativeInfinitiesAndOfNothingIsNegativeInfinity()
    {
        Assert.Equal(float.NegativeInfinity, Lanes.Max([]));
        Assert.Equal(float.NegativeInfinity, Lanes.Max([.. Enumerable.Repeat(float.NegativeInfinity, 21)]));
    }

    [Fact]
    public void Sum_OfManyEqualFloatsDoesNotDrift()
    {
        // One float accumulator would stop at 2²⁴·0.1; a block of 1,024 keeps every lane at 64 additions.
        float[] values = [.. Enumerable.Repeat(0.1f, 4_000_000)];
        double exact = 4_000_000 * (double)0.1f;
        Assert.Equal(exact, Lanes.Sum(values), 1e-6 * exact);
    }
}
