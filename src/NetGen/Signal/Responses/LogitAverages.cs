using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>Averages over K independent logits h ~ N(0, q) that softmax needs, without sampling.</summary>
/// <remarks>
/// F(s) = E exp(−e^(s+h)) and E e^(a(s+h)) exp(−e^(s+h)), by the trapezoidal rule. A narrow law is summed over z = h/σ; a wide one over
/// y = s + h, where F is E Φ((y − s)/σ) for y of density e^(y − eʸ): then nothing is narrower than a step.
/// </remarks>
internal sealed class LogitAverages
{
    // The kernels' Fourier transform is Γ, of size e^(−π²/step) at the first frequency a step cannot see: 1e-12 within, 1e-8 outside.
    private const double Step = 0.35, GreatestOuterStep = 0.5, WideFrom = 1;
    private const double LeastY = -38, GreatestY = 4.5, GreatestZ = 9;

    private readonly double _deviation;

    /// <summary>Prepares averages.</summary>
    /// <param name="variance">q, above 0.</param>
    public LogitAverages(double variance) => _deviation = Math.Sqrt(variance);

    /// <summary>The step in s in which every average here is smooth.</summary>
    public double OuterStep => GreatestOuterStep * Math.Max(1, _deviation / 4);

    /// <summary>E exp(−e^(s+h)): the probability that an exponential time has not come at rate e^(s+h).</summary>
    public double Survival(double s) => Sum(0, s);

    /// <summary>E e^(a(s+h)) exp(−e^(s+h)).</summary>
    public double Moment(int a, double s) => Sum(a, s);

    private double Sum(int a, double s)
    {
        double sum = 0;
        if (_deviation < WideFrom)
        {
            for (double z = -GreatestZ; z <= GreatestZ; z += Step) sum += Step * NormalDistribution.Density(z) * Kernel(a, s + (_deviation * z));
            return sum;
        }

        double low = a > 1 ? LeastY / a : LeastY;
        for (double y = low; y <= GreatestY; y += Step)
        {
            double z = (y - s) / _deviation;
            sum += Step * (a == 0 ? Kernel(1, y) * NormalDistribution.Cumulative(z) : Kernel(a, y) * NormalDistribution.Density(z) / _deviation);
        }

        return sum;
    }

    // e^(ay − eʸ).
    private static double Kernel(int a, double y) => ScalarMath.Exp((a * y) - ScalarMath.Exp(y));
}
