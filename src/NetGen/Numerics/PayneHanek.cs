using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Reduction of huge angles modulo π/2 with as many bits of 2/π as the exponent asks for (Payne and Hanek, 1983).</summary>
internal static class PayneHanek
{
    /// <summary>The first 224 bits of 2/π after the point (computed with mpmath at 400 bits); a float needs 24 + 127 + 64 at most.</summary>
    private static ReadOnlySpan<uint> TwoOverPi =>
        [0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB];

    /// <summary>Replaces, in the lanes beyond the bound, the quadrant and the rest r in [−π/4, π/4]; ∞ gets the rest NaN.</summary>
    /// <param name="x">Angles, not negative.</param>
    /// <param name="quadrant">What the fast path found, right in the lanes up to the bound.</param>
    /// <param name="r">The rests that belong to it.</param>
    /// <param name="bound">Lanes above it are reduced here.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector<int> Reduce(Vector<float> x, Vector<int> quadrant, ref Vector<float> r, float bound)
    {
        for (int lane = 0; lane < Vector<float>.Count; lane++)
        {
            if (x[lane] > bound)
            {
                quadrant = quadrant.WithElement(lane, Reduce(x[lane], out float rest));
                r = r.WithElement(lane, rest);
            }
        }

        return quadrant;
    }

    /// <summary>One angle of at least 2²³·2⁻⁵: its nearest multiple of π/2 modulo 4, and the rest rounded to float.</summary>
    private static int Reduce(float x, out float rest)
    {
        uint bits = BitConverter.SingleToUInt32Bits(x);
        int exponent = (int)(bits >> 23) - 150;
        if (exponent > 127 - 23)
        {
            rest = float.NaN;
            return 0;
        }

        // x = mantissa·2^exponent. Bits of 2/π that make multiples of 4 quarter turns are skipped: the window starts 2 bits above the point.
        uint mantissa = (bits & 0x7FFFFF) | 0x800000;
        int skip = exponent - 2;
        ulong high = Window(skip), low = Window(skip + 64) >> 32;

        // The product modulo 2⁶⁴ holds quarter turns modulo 4 in its two top bits, and a fraction of a quarter turn below.
        ulong turns = (mantissa * high) + ((mantissa * low) >> 32);
        int quadrant = (int)((turns + (1UL << 61)) >> 62);
        long fraction = (long)(turns - ((ulong)quadrant << 62));
        rest = (float)(fraction * (1.5707963267948966 / (1UL << 62)));
        return quadrant;
    }

    /// <summary>64 bits of 2/π from bit <paramref name="first"/> after the point on; bits before the point are 0.</summary>
    private static ulong Window(int first)
    {
        int word = first >> 5, shift = first & 31;
        UInt128 bits = ((UInt128)Word(word) << 64) | ((UInt128)Word(word + 1) << 32) | Word(word + 2);
        return (ulong)(bits >> (32 - shift));
    }

    private static uint Word(int index) => (uint)index < (uint)TwoOverPi.Length ? TwoOverPi[index] : 0;
}
