using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>What an untrained softmax output with independent logits of variance q costs.</summary>
internal static class SoftmaxHead
{
    private const double Euler = 0.5772156649015329, SquareOfPi = 9.869604401089358;
    private const double Negligible = 1e-18;

    /// <summary>The expected cross-entropy, E ln Σeʰ − E h: ln K + (q/2)(1 − 1/K) for small q. The logits' common mean drops out.</summary>
    /// <param name="classes">K, at least 1.</param>
    /// <param name="variance">q, at least 0.</param>
    public static double InitialLoss(int classes, double variance) => LogSumExp(classes, variance).Mean;

    /// <summary>The least cross-entropy that two softmaxes in a row can reach: ln(1 + (K − 1)/e).</summary>
    public static double DoubleSoftmaxFloor(int classes) => ScalarMath.Log(1 + ((classes - 1) / 2.718281828459045));

    /// <summary>How much weaker mean squared error pulls at the logits than cross-entropy does, at the start: 2/K².</summary>
    public static double SquaredErrorShare(int classes) => 2.0 / classes / classes;

    /// <summary>Mean and variance of ln Σeʰ over K logits N(0, q).</summary>
    /// <remarks>
    /// ln Σeʰ plus a Gumbel variable has the distribution function E[exp(−e^(−(x − h)))]ᴷ (Gumbel's trick), so its moments are integrals of
    /// a power; the Gumbel variable's own, γ and π²/6, are taken off.
    /// </remarks>
    public static (double Mean, double Variance) LogSumExp(int classes, double variance)
    {
        if (variance <= 0) return (ScalarMath.Log(classes), 0);
        var averages = new LogitAverages(variance);
        double deviation = Math.Sqrt(variance), step = averages.OuterStep;

        // With u = −x: P(−X > u) falls from 1 to 0; E X = −start − ∫ P du, and likewise for X².
        double start = -(ScalarMath.Log(classes) + 38 + Math.Min(variance / 2, 9 * deviation));
        double sum = 0.5, first = 0.5 * start;
        for (double u = start + step; ; u += step)
        {
            double survival = averages.Survival(u), power = survival > 0 ? ScalarMath.Exp(classes * ScalarMath.Log(survival)) : 0;
            if (power < Negligible) break;
            sum += power;
            first += power * u;
        }

        // The trapezoidal rule lacks step²/12 times the integrand's slope at its start, which is 1 for u·P.
        double mean = -start - (step * sum), square = (start * start) + (2 * ((step * first) + (step * step / 12)));
        return (mean - Euler, Math.Max(0, square - (mean * mean) - (SquareOfPi / 6)));
    }
}
