using System;
using System.Runtime.CompilerServices;
using NetGen.Formulas;

namespace NetGen.Initialization;

/// <summary>Random numbers that depend on a seed and a stream alone: the same bits in every version, on every machine.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, 2014). A stream is one purpose of a seed (one layer's weights, one epoch's order); streams of a
/// seed start at unrelated places, so that a change in one leaves the others alone. Not for secrets.
/// </remarks>
public struct SeededRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;
    private double _spare;
    private bool _hasSpare;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Any number; streams of one seed are independent.</param>
    public SeededRandom(long seed, long stream = 0) => _state = Mix(unchecked(Mix((ulong)seed + Golden) ^ (ulong)stream));

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        _state = unchecked(_state + Golden);
        return Mix(_state);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> − 1, each equally likely (Lemire, 2019).</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is less than 1.</exception>
    public int NextInt(int bound)
    {
        if (bound < 1) throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound must be at least 1.");
        uint range = (uint)bound;
        ulong product = (NextBits() >> 32) * range;
        if ((uint)product < range)
        {
            // The low half says how far the draw is from a multiple; below 2³² mod range it is one too many and drawn again.
            uint surplus = unchecked(0u - range) % range;
            while ((uint)product < surplus) product = (NextBits() >> 32) * range;
        }

        return (int)(product >> 32);
    }

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number of the standard normal distribution, by the polar method (Marsaglia and Bray, 1964).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double NextNormal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        double x, y, square;
        do
        {
            x = (2 * NextDouble()) - 1;
            y = (2 * NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);

        // One point in the circle gives two independent normals.
        double factor = Math.Sqrt(-2 * ScalarMath.Log(square) / square);
        _spare = y * factor;
        _hasSpare = true;
        return x * factor;
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
