using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>Evenly spread points in many dimensions, frac(r√p + shift) with a prime for each (Richtmyer, 1951): no generator, no seed, the same bits everywhere.</summary>
internal static class QuasiRandom
{
    private const double Golden = 0.6180339887498949;

    private static readonly double[] Steps = Roots(64);

    /// <summary>A coordinate in (0, 1).</summary>
    /// <param name="rank">The point.</param>
    /// <param name="dimension">The dimension; past 64 their steps come again, shifted.</param>
    /// <param name="use">What the points are for, such as the layer: points of two uses are shifted against each other.</param>
    public static double At(int rank, int dimension, int use)
    {
        double shift = ((use * 97) + dimension + 1) * Golden, at = ((rank + 0.5) * Steps[dimension % Steps.Length]) + shift;
        at -= Math.Floor(at);
        return Math.Min(1 - 1e-12, Math.Max(1e-12, at));
    }

    private static double[] Roots(int count)
    {
        var primes = new List<int>();
        for (int candidate = 2; primes.Count < count; candidate++)
        {
            if (primes.TrueForAll(prime => candidate % prime != 0)) primes.Add(candidate);
        }

        return [.. primes.ConvertAll(prime => Math.Sqrt(prime))];
    }
}
