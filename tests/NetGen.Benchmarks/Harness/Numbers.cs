using System;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Data to compute on.</summary>
internal static class Numbers
{
    /// <summary>Numbers from [−1, 1), the same in every run.</summary>
    public static float[] Uniform(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
