using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Float arrays whose data start on a cache line, so that no vector load of a padded row crosses one.</summary>
internal static class AlignedBuffer
{
    private const int LineBytes = 64;

    private const int LineFloats = LineBytes / sizeof(float);

    /// <summary>The most floats of one buffer, 2³¹ less a few.</summary>
    public static int MostFloats => Array.MaxLength - LineFloats;

    /// <summary>A pinned, zeroed array and the index of its first aligned float; pinned, since a moving array loses its alignment.</summary>
    /// <exception cref="InvalidOperationException">No array can be that long.</exception>
    public static (float[] Array, int Start) Allocate(long length)
    {
        if (length > MostFloats) throw new InvalidOperationException($"{length} floats are needed in one run, the runtime has at most {MostFloats}.");
        float[] array = GC.AllocateArray<float>((int)length + LineFloats, pinned: true);
        nint address = AddressOf(ref MemoryMarshal.GetArrayDataReference(array));
        int start = (int)((LineBytes - (address % LineBytes)) % LineBytes) / sizeof(float);
        return (array, start);
    }

    // The distance from a null reference is the address: no unsafe code needed for a pinned array.
    private static nint AddressOf(ref float value) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref value);
}
