using System;
using System.Linq;
using System.Numerics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class RowsTests
{
    public static TheoryData<int> Widths => [1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 100, 129];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Reductions_AreThoseOfSixteenLanesWhateverLiesInThePadding(int width)
    {
        foreach (float padding in (float[])[0f, float.NaN, float.PositiveInfinity, 1e30f])
        {
            float[] row = Padded(ScalarLanes.Mixed(width, seed: width), padding), other = Padded(ScalarLanes.Mixed(width, seed: -width), padding);
            Assert.Equal(ScalarLanes.Sum(row.AsSpan(0, width)), Rows.Sum(ref row[0], width));
            Assert.Equal(ScalarLanes.Dot(row.AsSpan(0, width), other.AsSpan(0, width)), Rows.Dot(ref row[0], ref other[0], width));
            Assert.Equal(ScalarLanes.Max(row.AsSpan(0, width)), Rows.Max(ref row[0], width));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Reductions_KeepANaNInTheLastPlace(int width)
    {
        float[] row = Padded(ScalarLanes.Mixed(width, seed: width), 0f), ones = Padded([.. Enumerable.Repeat(1f, width)], 0f);
        row[width - 1] = float.NaN;
        Assert.Equal(float.NaN, Rows.Sum(ref row[0], width));
        Assert.Equal(float.NaN, Rows.Dot(ref row[0], ref ones[0], width));
        Assert.Equal(float.NaN, Rows.Max(ref row[0], width));
    }

    [Fact]
    public void Inside_HasAllBitsBelowTheWidth()
    {
        for (int start = 0; start < 48; start += Vector<float>.Count)
        {
            for (int width = 1; width <= 48; width++)
            {
                Vector<int> inside = Rows.Inside(start, width);
                for (int lane = 0; lane < Vector<int>.Count; lane++) Assert.Equal(start + lane < width ? -1 : 0, inside[lane]);
            }
        }
    }

    private static float[] Padded(float[] values, float padding)
    {
        float[] row = new float[(values.Length + 15) & -16];
        Array.Fill(row, padding);
        values.CopyTo(row, 0);
        return row;
    }
}
