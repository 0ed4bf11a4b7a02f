using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Aligns working memory to cache lines, on the stack as in arrays.</summary>
internal static class Scratch
{
    private const int LineBytes = 64;

    /// <summary>How many floats more than needed a buffer must have, so that an aligned start leaves enough.</summary>
    public const int Slack = LineBytes / sizeof(float);

    /// <summary>The first float of the buffer that lies on a cache line.</summary>
    /// <param name="buffer">At least <see cref="Slack"/> floats longer than what will be used.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Align(Span<float> buffer)
    {
        ref float start = ref MemoryMarshal.GetReference(buffer);
        // The distance from a null reference is the address. Should an array move later, only speed is lost.
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref start);
        return ref Unsafe.AddByteOffset(ref start, -address & (LineBytes - 1) & ~(sizeof(float) - 1));
    }
}
