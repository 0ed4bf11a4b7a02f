using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Float arrays whose data start on a cache line, so that no vector load of a padded row crosses one.</summary>
internal static class AlignedBuffer
{
    private const int LineBytes = 64;

    /// <summary>A pinned, zeroed array and the index of its first aligned float; pinned, since a moving array loses its alignment.</summary>
    public static (float[] Array, int Start) Allocate(int length)
    {
        float[] array = GC.AllocateArray<float>(length + (LineBytes / sizeof(float)), pinned: true);
        nint address = AddressOf(ref MemoryMarshal.GetArrayDataReference(array));
        int start = (int)((LineBytes - (address % LineBytes)) % LineBytes) / sizeof(float);
        return (array, start);
    }

    // The distance from a null reference is the address: no unsafe code needed for a pinned array.
    private static nint AddressOf(ref float value) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref value);
}
