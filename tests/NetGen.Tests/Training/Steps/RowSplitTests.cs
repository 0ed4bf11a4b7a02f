using Xunit;

namespace NetGen.Tests.Training.Steps;

public class RowSplitTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(64)]
    public void Pieces_CoverEveryRowOnce_InWholeBlocks(int block)
    {
        foreach (int rows in (int[])[1, 15, 64, 255, 511, 512, 777, 1024, 1025, 4096, 100_003, int.MaxValue])
        {
            RowSplit split = new(rows, block);
            Assert.Equal(0, split.Rows % block);
            Assert.InRange(split.Pieces, 1, 16);
            Assert.Equal(0, split.First(0));
            for (int piece = 1; piece < split.Pieces; piece++) Assert.Equal(split.End(piece - 1), split.First(piece));
            Assert.Equal(rows, split.End(split.Pieces - 1));
            Assert.True(split.First(split.Pieces - 1) < rows);
        }
    }

    [Fact]
    public void SmallBatches_AreOnePiece_LargeOnesHaveWorkForThreads()
    {
        Assert.Equal(1, new RowSplit(256, 64).Pieces);
        Assert.Equal(4, new RowSplit(1024, 64).Pieces);
        Assert.Equal(16, new RowSplit(1 << 20, 64).Pieces);
    }
}
