using System;
using NetGen.Formulas;

namespace NetGen.Generator.Analysis;

/// <summary>One row of the formula table: a law whose spread follows from the fans.</summary>
/// <param name="Distribution">The law in letters; m is the fan-in, n the fan-out.</param>
/// <param name="Kind">The shape of the distribution.</param>
/// <param name="Spread">The spread from m and n, before the gain.</param>
/// <param name="InNumbers">The formula of the spread with m and n filled in.</param>
internal sealed record InitFormula(string Distribution, WeightLawKind Kind, Func<int, int, double> Spread, Func<int, int, string> InNumbers)
{
    /// <summary>A law whose variance is <paramref name="scale"/> over the fan-in.</summary>
    public static InitFormula FanIn(WeightLawKind kind, int scale, string distribution) => Of(
        kind, distribution, (m, _) => (double)scale / m, (m, _) => $"{scale}/{m}");

    /// <summary>A law whose variance is 2/(m + n).</summary>
    public static InitFormula FanAverage(WeightLawKind kind, string distribution) => Of(
        kind, distribution, (m, n) => 2.0 / ((double)m + n), (m, n) => $"2/({m}+{n})");

    // A uniform law of variance v has the half-width √(3v).
    private static InitFormula Of(WeightLawKind kind, string distribution, Func<int, int, double> variance, Func<int, int, string> inNumbers) =>
        kind == WeightLawKind.Uniform
            ? new(distribution, kind, (m, n) => Math.Sqrt(3 * variance(m, n)), (m, n) => $"√(3·{inNumbers(m, n)})")
            : new(distribution, kind, (m, n) => Math.Sqrt(variance(m, n)), (m, n) => $"√({inNumbers(m, n)})");
}
