using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class FoldingTests
{
    private const int Rows = 3;

    [Fact]
    public void Repeat_FillsTheVectorWithThePattern()
    {
        float[] x = [1.5f, -2, 3, 4.25f, 99];
        float[] two = new float[Vector<float>.Count], four = new float[Vector<float>.Count], wideTwo = new float[16], wideFour = new float[16];
        Folding.Repeat2(ref x[1]).CopyTo(two);
        Folding.Repeat4(ref x[0]).CopyTo(four);
        Folding.Repeat2Wide(ref x[1]).CopyTo(wideTwo);
        Folding.Repeat4Wide(ref x[0]).CopyTo(wideFour);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(x[1 + (i % 2)], wideTwo[i]);
            Assert.Equal(x[i % 4], wideFour[i]);
            if (i < two.Length) Assert.Equal((wideTwo[i], wideFour[i]), (two[i], four[i]));
        }
    }

    // Numbers whose sum depends on its order: 1e8 swallows 1 and 3.
    [Fact]
    public void Sum4_AddsEachUnitsLanesInOneOrderAndClearsTheRest()
    {
        float[] rows = [.. Enumerable.Range(0, Rows * 16).Select(i => (i % 4) switch { 0 => 1e8f, 1 => 3f, 2 => -1e8f, _ => 1f + (i / 4) })];
        float[] before = [.. rows], bias = [0.5f, 100, -7, 0];
        Folding.Sum4(ref rows[0], Rows, ref bias[0]);
        for (int i = 0; i < rows.Length; i++)
        {
            int unit = i % 16, lane = (i / 16 * 16) + (unit * 4);
            float expected = unit < 4 ? bias[unit] + ((before[lane] + before[lane + 2]) + (before[lane + 1] + before[lane + 3])) : 0;
            Assert.Equal(expected, rows[i]);
        }
    }

    [Fact]
    public void Sum2_AddsEachUnitsLanesAndClearsTheRest()
    {
        float[] rows = [.. Enumerable.Range(0, Rows * 16).Select(i => (i * i) + 0.25f)];
        float[] before = [.. rows], bias = [0.5f, 100, -7, 0, 1, 2, 3, 1e7f];
        Folding.Sum2(ref rows[0], Rows, ref bias[0]);
        for (int i = 0; i < rows.Length; i++)
        {
            int unit = i % 16, lane = (i / 16 * 16) + (unit * 2);
            Assert.Equal(unit < 8 ? bias[unit] + (before[lane] + before[lane + 1]) : 0, rows[i]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Spread_GivesEachUnitsLanesItsNumber(int inputsPerRow)
    {
        float[] rows = [.. Enumerable.Range(1, Rows * 16).Select(i => (float)i)], before = [.. rows];
        if (inputsPerRow == 2) Folding.Spread2(ref rows[0], Rows);
        else Folding.Spread4(ref rows[0], Rows);
        for (int i = 0; i < rows.Length; i++) Assert.Equal(before[(i / 16 * 16) + (i % 16 / inputsPerRow)], rows[i]);
    }

    [Theory]
    [InlineData(2, 6, 7)]
    [InlineData(4, 12, 3)]
    [InlineData(4, 100, 1)]
    public void CopyFolded_TurnsSharedRowsIntoColumns(int inputsPerRow, int inputs, int units)
    {
        float[] source = [.. Enumerable.Range(0, inputs / inputsPerRow * 16).Select(i => (float)i)];
        int stride = (inputs + 15) / 16 * 16;
        float[] destination = [.. Enumerable.Repeat(-7f, units * stride)];
        Transposition.CopyFolded(ref source[0], inputs, units, inputsPerRow, ref destination[0], stride);
        for (int i = 0; i < destination.Length; i++)
        {
            (int unit, int input) = (i / stride, i % stride);
            float expected = input < inputs ? (input / inputsPerRow * 16) + (unit * inputsPerRow) + (input % inputsPerRow) : -7;
            Assert.Equal(expected, destination[i]);
        }
    }
}
