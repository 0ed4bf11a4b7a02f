using System;

namespace NetGen.Benchmarks;

/// <summary>Contenders that compute something else are no contenders.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-4;

    /// <summary>Compares two results, relative to 1 or to the greater number.</summary>
    /// <exception cref="InvalidOperationException">They differ by more than 1e-4.</exception>
    public static void Check(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        if (expected.Length != actual.Length) throw new InvalidOperationException($"{what}: {actual.Length} numbers, not {expected.Length}.");
        for (int i = 0; i < expected.Length; i++)
        {
            if (Math.Abs(expected[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(expected[i]))) continue;
            throw new InvalidOperationException($"{what}: number {i} is {actual[i]:G9}, not {expected[i]:G9}.");
        }
    }
}
