using System;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Transposes weights for the backward pass.</summary>
public static class Transposition
{
    // A square of 16 × 16 floats touches 16 cache lines on either side.
    private const int Side = 16;

    /// <summary>destination[j][i] = source[i][j].</summary>
    /// <param name="source">The first float of the source.</param>
    /// <param name="rows">The source's rows.</param>
    /// <param name="columns">The source's columns, without padding.</param>
    /// <param name="sourceStride">The floats from one source row to the next.</param>
    /// <param name="destination">The first float of the destination; what lies behind <paramref name="rows"/> in its rows is left alone.</param>
    /// <param name="destinationStride">The floats from one destination row to the next.</param>
    public static void Copy(ref float source, int rows, int columns, int sourceStride, ref float destination, int destinationStride)
    {
        for (int top = 0; top < rows; top += Side)
        {
            int bottom = Math.Min(top + Side, rows);
            for (int left = 0; left < columns; left += Side)
            {
                int right = Math.Min(left + Side, columns);
                for (nint j = left; j < right; j++)
                {
                    ref float from = ref Unsafe.Add(ref source, ((nint)top * sourceStride) + j);
                    ref float to = ref Unsafe.Add(ref destination, j * destinationStride);
                    for (nint i = top; i < bottom; i++)
                    {
                        Unsafe.Add(ref to, i) = from;
                        from = ref Unsafe.Add(ref from, sourceStride);
                    }
                }
            }
        }
    }
}
