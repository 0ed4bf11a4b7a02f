using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>Reads a buffer once, with as little to do besides as possible: eight independent sums of eight vectors.</summary>
internal static class ReadPass
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static float Of512(float[] buffer, int start, int length)
    {
        ref float at = ref buffer[start];
        Vector512<float> a = default, b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (nuint i = 0; i < (nuint)length; i += 128)
        {
            a |= Vector512.LoadUnsafe(ref at, i);
            b |= Vector512.LoadUnsafe(ref at, i + 16);
            c |= Vector512.LoadUnsafe(ref at, i + 32);
            d |= Vector512.LoadUnsafe(ref at, i + 48);
            e |= Vector512.LoadUnsafe(ref at, i + 64);
            f |= Vector512.LoadUnsafe(ref at, i + 80);
            g |= Vector512.LoadUnsafe(ref at, i + 96);
            h |= Vector512.LoadUnsafe(ref at, i + 112);
        }

        return ((a | b) | (c | d) | (e | f) | (g | h))[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static float Of256(float[] buffer, int start, int length)
    {
        ref float at = ref buffer[start];
        Vector256<float> a = default, b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (nuint i = 0; i < (nuint)length; i += 64)
        {
            a |= Vector256.LoadUnsafe(ref at, i);
            b |= Vector256.LoadUnsafe(ref at, i + 8);
            c |= Vector256.LoadUnsafe(ref at, i + 16);
            d |= Vector256.LoadUnsafe(ref at, i + 24);
            e |= Vector256.LoadUnsafe(ref at, i + 32);
            f |= Vector256.LoadUnsafe(ref at, i + 40);
            g |= Vector256.LoadUnsafe(ref at, i + 48);
            h |= Vector256.LoadUnsafe(ref at, i + 56);
        }

        return ((a | b) | (c | d) | (e | f) | (g | h))[0];
    }
}
