using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>Reads the user's targets, which are not padded: behind the last row there may be nothing, so nothing behind a row is read.</summary>
internal static class PackedRow
{
    /// <summary>Sixteen floats of a row from <paramref name="start"/> on; where the row ends before, a copy with zeros behind.</summary>
    /// <param name="row">The first float of the row.</param>
    /// <param name="start">Where in the row, below the width.</param>
    /// <param name="width">The floats of the row.</param>
    /// <param name="tail">Sixteen zeros, or what an earlier call for as long a tail left there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Block(ref float row, int start, int width, ref float tail)
    {
        int count = width - start;
        ref float first = ref Unsafe.Add(ref row, start);
        if (count >= Lanes.Virtual) return ref first;
        MemoryMarshal.CreateReadOnlySpan(ref first, count).CopyTo(MemoryMarshal.CreateSpan(ref tail, Lanes.Virtual));
        return ref tail;
    }

    /// <summary>The row's sum.</summary>
    public static float Sum(ref float row, int width)
    {
        VirtualLanes lanes = default;
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (int i = 0; i < width; i += Lanes.Virtual) lanes.Add(ref Block(ref row, i, width, ref tail[0]));
        return lanes.Sum();
    }
}
