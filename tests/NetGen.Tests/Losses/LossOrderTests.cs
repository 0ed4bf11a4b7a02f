using System;
using NetGen.Losses;
using Xunit;

namespace NetGen.Tests.Losses;

/// <summary>The order of additions, spelled out in scalars: what the machine's vectors must not change.</summary>
public class LossOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(200)]
    public void Value_HasTheBitsOfSixteenLanesInARow_AndDoublesAcross(int width)
    {
        var data = new LossRows(LossCase.All[nameof(MeanSquaredError)], rows: 19, width, seed: 6);
        double expected = 0;
        for (int row = 0; row < data.Rows; row++)
        {
            float[] lanes = new float[16];
            for (int column = 0; column < width; column++)
            {
                float d = data.Output(row, column) - data.Target(row, column);
                lanes[column % 16] += d * d;
            }

            for (int half = 8; half > 0; half /= 2)
            {
                for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];
            }

            expected += lanes[0];
        }

        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(data.ComputeValue()));
    }
}
