using System;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>The times of a race.</summary>
/// <param name="Times">Nanoseconds a call, by contender and round.</param>
internal sealed record RaceResult(double[][] Times)
{
    /// <summary>The shortest time of a contender, in nanoseconds a call.</summary>
    public double Best(int contender) => Times[contender].Min();

    /// <summary>How many times longer one takes than another: the median of the rounds' ratios.</summary>
    public double Ratio(int slow, int fast) => Median([.. Times[slow].Zip(Times[fast], (a, b) => a / b)]);

    /// <summary>The middle of some numbers.</summary>
    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The geometric mean of some ratios.</summary>
    public static double GeometricMean(double[] ratios) => Math.Exp(ratios.Average(Math.Log));
}
