using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Moves rows from the kernels' padded form to the caller's packed one.</summary>
internal static class PaddedRows
{
    /// <summary>Copies rows that lie <paramref name="stride"/> floats apart to rows without gaps.</summary>
    /// <param name="source">The first float of the first padded row.</param>
    /// <param name="stride">The floats from one padded row to the next.</param>
    /// <param name="destination">Room for a whole number of rows.</param>
    /// <param name="width">The floats of a row.</param>
    public static void Copy(ref float source, int stride, Span<float> destination, int width)
    {
        if (stride == width)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, destination.Length).CopyTo(destination);
            return;
        }

        for (int at = 0; at < destination.Length; at += width)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, width).CopyTo(destination.Slice(at, width));
            source = ref Unsafe.Add(ref source, stride);
        }
    }
}
