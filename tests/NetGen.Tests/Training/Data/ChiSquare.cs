using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Training.Data;

/// <summary>Pearson's test (Pearson, 1900).</summary>
internal static class ChiSquare
{
    /// <summary>Σ (observed − expected)²/expected.</summary>
    public static double Statistic(IEnumerable<int> observed, double expected) => observed.Sum(o => (o - expected) * (o - expected) / expected);

    /// <summary>What the statistic exceeds with the probability that a normal variable exceeds z (Wilson and Hilferty, 1931).</summary>
    /// <param name="freedom">The degrees of freedom.</param>
    /// <param name="z">3.719 for one false alarm in 10,000.</param>
    public static double Critical(int freedom, double z = 3.719)
    {
        double share = 2.0 / (9 * freedom);
        return freedom * Math.Pow(1 - share + (z * Math.Sqrt(share)), 3);
    }
}
