using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>Reads rows of the user's targets, which have no padding: the next row follows, and nothing behind the last is read.</summary>
internal static class PackedRow
{
    /// <summary>Sixteen floats of a row from <paramref name="start"/> on, of which those beyond the row's width may be anything.</summary>
    /// <param name="row">The first float of the row.</param>
    /// <param name="start">Where in the row, below its width.</param>
    /// <param name="left">The floats from the start of the row to the end of all rows.</param>
    /// <param name="tail">Room for sixteen floats, used where fewer are left: slow, as loads wait for smaller stores.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Block(ref float row, int start, long left, ref float tail)
    {
        ref float first = ref Unsafe.Add(ref row, start);
        if (left - start >= Lanes.Virtual) return ref first;
        MemoryMarshal.CreateReadOnlySpan(ref first, (int)left - start).CopyTo(MemoryMarshal.CreateSpan(ref tail, Lanes.Virtual));
        return ref tail;
    }

    /// <summary>The sum of the row's <paramref name="width"/> floats.</summary>
    public static float Sum(ref float row, int width, long left)
    {
        VirtualLanes lanes = default;
        Span<float> inside = stackalloc float[Lanes.Virtual];
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (int i = 0; i < width; i += Lanes.Virtual)
        {
            ref float block = ref Block(ref row, i, left, ref tail[0]);
            for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
            {
                Vector<float> t = Vector.LoadUnsafe(ref block, (nuint)j);
                Vector.ConditionalSelect(Rows.Inside(i + j, width), t, Vector<float>.Zero).StoreUnsafe(ref inside[0], (nuint)j);
            }

            lanes.Add(VirtualLanes.Load(ref inside[0]));
        }

        return lanes.Sum();
    }
}
