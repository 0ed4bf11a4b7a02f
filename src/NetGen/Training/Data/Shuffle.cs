using System;
using NetGen.Initialization;

namespace NetGen;

/// <summary>Permutations that depend on a seed and a stream alone.</summary>
internal static class Shuffle
{
    /// <summary>Writes 0 … n − 1 in random order, each order equally likely (Fisher–Yates, as in Durstenfeld, 1964).</summary>
    public static void Permutation(Span<int> order, long seed, long stream)
    {
        for (int i = 0; i < order.Length; i++) order[i] = i;
        SeededRandom random = new(seed, stream);
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
