using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>How large the numbers of a buffer are, by their bits.</summary>
internal static class Magnitude
{
    private const int WithoutSign = 0x7FFF_FFFF;

    private const float LeastNormal = 1.17549435e-38f;

    /// <summary>The largest absolute value; infinite or NaN where one is.</summary>
    /// <remarks>Without their signs, floats are in the order of their bits, infinity above all numbers and NaN above infinity.</remarks>
    /// <param name="values">Any number of floats; 0 for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Largest(ReadOnlySpan<float> values)
    {
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<float, int>(values);
        ref int start = ref MemoryMarshal.GetReference(bits);
        Vector<int> mask = new(WithoutSign), a = default, b = default, c = default, d = default;
        int step = Vector<int>.Count, at = 0;
        for (; at <= bits.Length - (4 * step); at += 4 * step)
        {
            a = Vector.Max(a, Vector.LoadUnsafe(ref start, (nuint)at) & mask);
            b = Vector.Max(b, Vector.LoadUnsafe(ref start, (nuint)(at + step)) & mask);
            c = Vector.Max(c, Vector.LoadUnsafe(ref start, (nuint)(at + (2 * step))) & mask);
            d = Vector.Max(d, Vector.LoadUnsafe(ref start, (nuint)(at + (3 * step))) & mask);
        }

        int largest = 0;
        a = Vector.Max(Vector.Max(a, b), Vector.Max(c, d));
        for (int lane = 0; lane < step; lane++) largest = Math.Max(largest, a[lane]);
        for (; at < bits.Length; at++) largest = Math.Max(largest, bits[at] & WithoutSign);
        return BitConverter.Int32BitsToSingle(largest);
    }

    /// <summary>Makes numbers too small for a whole fraction 0.</summary>
    /// <param name="values">A multiple of 16 floats, changed.</param>
    public static void FlushSubnormals(Span<float> values)
    {
        Vector<float> least = new(LeastNormal);
        foreach (ref Vector<float> vector in MemoryMarshal.Cast<float, Vector<float>>(values))
            vector = Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(vector), least), Vector<float>.Zero, vector);
    }
}
