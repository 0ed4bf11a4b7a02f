using System.Linq;
using System.Runtime.CompilerServices;
using NetGen.Losses;
using Xunit;

namespace NetGen.Tests.Losses;

/// <summary>Vectors never touch what lies behind the last target; values that were read and masked would not show in a loss.</summary>
public class PackedRowTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 15)]
    [InlineData(16, 31)]
    [InlineData(32, 33)]
    public void Block_BeyondTheLastTarget_IsACopy(int start, int left)
    {
        float[] row = Enumerable.Range(1, left).Select(i => (float)i).ToArray(), tail = new float[16];

        ref float block = ref PackedRow.Block(ref row[0], start, left, ref tail[0]);

        Assert.True(Unsafe.AreSame(ref block, ref tail[0]));
        Assert.Equal(row[start..].Concat(new float[16 - (left - start)]), tail);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(16, 32)]
    [InlineData(0, 17)]
    public void Block_BeforeTheLastTarget_IsTheRowItself(int start, int left)
    {
        float[] row = new float[left], tail = new float[16];
        Assert.True(Unsafe.AreSame(ref PackedRow.Block(ref row[0], start, left, ref tail[0]), ref row[start]));
    }

    [Fact]
    public void Sum_LeavesTheNextRowOut()
    {
        float[] rows = [1, 2, 3, 1000, 1000, 1000];
        Assert.Equal(6, PackedRow.Sum(ref rows[0], 3, left: 6));
        Assert.Equal(6, PackedRow.Sum(ref rows[0], 3, left: 3));
    }
}
