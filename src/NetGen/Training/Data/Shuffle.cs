using System;

namespace NetGen;

/// <summary>Permutations that depend on a seed and a stream alone.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, 2014) with Lemire's unbiased bounded draw (Lemire, 2019, "Fast random integer generation in an
/// interval") under the Fisher–Yates shuffle (Durstenfeld, 1964).
/// </remarks>
internal struct Shuffle
{
    private ulong _state;

    private Shuffle(long seed, long stream) => _state = Mix(Mix((ulong)seed + Golden) ^ (ulong)stream);

    private static ulong Golden => 0x9E3779B97F4A7C15;

    /// <summary>Writes 0 … n − 1 in random order, each order equally likely.</summary>
    public static void Permutation(Span<int> order, long seed, long stream)
    {
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Shuffle random = new(seed, stream);
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    // The low half of x·bound says how far x is from a multiple; draws below 2³² mod bound are one too many and drawn again.
    private int NextInt(int bound)
    {
        uint range = (uint)bound;
        ulong product = (Next() >> 32) * range;
        if ((uint)product < range)
        {
            uint surplus = unchecked(0u - range) % range;
            while ((uint)product < surplus) product = (Next() >> 32) * range;
        }

        return (int)(product >> 32);
    }

    private ulong Next()
    {
        _state = unchecked(_state + Golden);
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
