using System;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class TranspositionTests
{
    private const float Untouched = -7f;

    [Theory]
    [InlineData(1, 1, 16, 16)]
    [InlineData(1, 100, 112, 16)]
    [InlineData(100, 1, 16, 112)]
    [InlineData(16, 16, 16, 16)]
    [InlineData(17, 33, 48, 32)]
    [InlineData(33, 17, 32, 48)]
    [InlineData(64, 64, 64, 64)]
    [InlineData(101, 99, 112, 112)]
    public void Copy_TurnsRowsIntoColumnsAndLeavesTheRestAlone(int rows, int columns, int sourceStride, int destinationStride)
    {
        float[] source = new float[rows * sourceStride], destination = new float[columns * destinationStride];
        for (int i = 0; i < source.Length; i++) source[i] = i;
        Array.Fill(destination, Untouched);
        Transposition.Copy(ref source[0], rows, columns, sourceStride, ref destination[0], destinationStride);
        for (int j = 0; j < columns; j++)
        {
            for (int i = 0; i < destinationStride; i++)
                Assert.Equal(i < rows ? source[(i * sourceStride) + j] : Untouched, destination[(j * destinationStride) + i]);
        }
    }
}
