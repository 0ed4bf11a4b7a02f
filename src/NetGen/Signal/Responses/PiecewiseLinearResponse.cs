using System;

namespace NetGen.Signal;

/// <summary>A continuous function of straight pieces: linear, ReLU and its kin, the hard tanh and sigmoid.</summary>
/// <remarks>At a knot the slope is the flatter piece's, as in JAX.</remarks>
/// <param name="knots">Where the pieces meet, ascending.</param>
/// <param name="slopes">The pieces' slopes, one more than knots.</param>
/// <param name="value">φ at the first knot, or at 0 if there is none.</param>
internal sealed class PiecewiseLinearResponse(double[] knots, double[] slopes, double value) : ElementwiseResponse
{
    public override double[] Kinks => knots;

    public override double ReferenceSlope { get; } = Greatest(slopes);

    public override bool BendsAtZero => knots.Length > 0 && knots[0] == 0;

    public override bool SilentBelowZero => BendsAtZero && slopes[0] == 0 && value == 0;

    /// <summary>h where h &gt; 0, else αh.</summary>
    public static PiecewiseLinearResponse Leaky(double alpha) => new([0], [alpha, 1], 0);

    /// <summary>Flat outside [low, high], with the given slope inside.</summary>
    public static PiecewiseLinearResponse Clip(double low, double high, double slope, double value) => new([low, high], [0, slope, 0], value);

    public override double Evaluate(double h, out double slope)
    {
        double result = value, at = knots.Length > 0 ? knots[0] : 0;
        int piece = 0;
        for (; piece < knots.Length && h > knots[piece]; piece++)
        {
            result += slopes[piece] * (knots[piece] - at);
            at = knots[piece];
        }

        slope = slopes[piece];
        if (piece < knots.Length && h == knots[piece]) slope = Flatter(slope, slopes[piece + 1]);
        return result + (slopes[piece] * (h - at));
    }

    /// <summary>With φ = c + s₀h + Σ Δs·max(0, h − k) and E max(0, X) = μΦ(μ/σ) + σ·pdf(μ/σ).</summary>
    public override double MeanOver(double mean, double variance)
    {
        double sum = value + (slopes[0] * (mean - (knots.Length > 0 ? knots[0] : 0))), deviation = Math.Sqrt(variance);
        for (int i = 0; i < knots.Length; i++)
        {
            double above = mean - knots[i], z = above / deviation;
            double positive = deviation > 0
                ? (above * NormalDistribution.Cumulative(z)) + (deviation * NormalDistribution.Density(z))
                : Math.Max(0, above);
            sum += (slopes[i + 1] - slopes[i]) * positive;
        }

        return sum;
    }

    private static double Flatter(double a, double b) => Math.Abs(a) <= Math.Abs(b) ? a : b;

    private static double Greatest(double[] slopes)
    {
        double greatest = 0;
        foreach (double slope in slopes) greatest = Math.Max(greatest, Math.Abs(slope));
        return greatest;
    }
}
