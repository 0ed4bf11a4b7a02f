using System.Linq;
using System.Runtime.CompilerServices;
using NetGen.Losses;
using Xunit;

namespace NetGen.Tests.Losses;

public class PackedRowTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 15)]
    [InlineData(16, 31)]
    [InlineData(32, 33)]
    public void Block_ThatTheRowDoesNotFill_IsACopyWithZeros(int start, int width)
    {
        float[] row = Enumerable.Range(1, width).Select(i => (float)i).ToArray(), tail = new float[16];

        ref float block = ref PackedRow.Block(ref row[0], start, width, ref tail[0]);

        Assert.True(Unsafe.AreSame(ref block, ref tail[0]));
        Assert.Equal(row[start..].Concat(new float[16 - (width - start)]), tail);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(16, 32)]
    [InlineData(0, 17)]
    public void Block_ThatTheRowFills_IsTheRowItself(int start, int width)
    {
        float[] row = new float[width], tail = new float[16];
        Assert.True(Unsafe.AreSame(ref PackedRow.Block(ref row[0], start, width, ref tail[0]), ref row[start]));
    }
}
