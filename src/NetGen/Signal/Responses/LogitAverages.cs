using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>Averages over one logit h ~ N(0, q) that softmax needs, without sampling: E wᵃe^(−w), w = e^(s+h).</summary>
/// <remarks>
/// By the trapezoidal rule. A narrow law is summed over h; a wide one over y = ln w, with E e^(−w) = E Φ((y − s)/σ) for y of density
/// e^(y − eʸ): nothing is then narrower than a step.
/// </remarks>
internal sealed class LogitAverages
{
    // The integrand's Fourier transform is Γ, of size e^(−π²/step) at the first frequency a step cannot see: 1e-12 within, 1e-8 outside.
    private const double Step = 0.35, GreatestOuterStep = 0.5, WideFrom = 6;
    private const double LeastY = -38, GreatestY = 4.5, GreatestZ = 9;

    private readonly double _deviation;
    private readonly double[] _rates, _weights;

    /// <summary>Prepares averages.</summary>
    /// <param name="variance">q, above 0.</param>
    public LogitAverages(double variance)
    {
        _deviation = Math.Sqrt(variance);
        bool wide = _deviation > WideFrom;
        double low = wide ? LeastY : -GreatestZ, step = wide ? Step : Step / Math.Max(1, _deviation);
        _rates = new double[(int)(((wide ? GreatestY : GreatestZ) - low) / step) + 1];
        _weights = new double[_rates.Length];
        for (int i = 0; i < _rates.Length; i++)
        {
            double at = low + (i * step);
            _rates[i] = ScalarMath.Exp(wide ? at : _deviation * at);
            _weights[i] = wide ? step * ScalarMath.Exp(-_rates[i]) : step * NormalDistribution.Density(at);
        }
    }

    /// <summary>The step in s in which every average here is smooth.</summary>
    public double OuterStep => GreatestOuterStep * Math.Max(1, _deviation / 4);

    /// <summary>E e^(−w): the probability that an exponential time of rate e^(s+h) is longer than 1.</summary>
    public double Survival(double s) => At(s).Survival;

    /// <summary>E wᵃe^(−w) for a = 0, 2, 3 and 4.</summary>
    public (double Survival, double Two, double Three, double Four) At(double s) => _deviation > WideFrom ? Wide(s) : Narrow(s);

    private (double, double, double, double) Narrow(double s)
    {
        double rate = ScalarMath.Exp(s), survival = 0, two = 0, three = 0, four = 0;
        for (int i = 0; i < _rates.Length; i++)
        {
            double w = rate * _rates[i], term = _weights[i] * ScalarMath.Exp(-w);
            if (term == 0) break; // The rates ascend.
            survival += term;
            two += term *= w * w;
            three += term *= w;
            four += term * w;
        }

        return (survival, two, three, four);
    }

    private (double, double, double, double) Wide(double s)
    {
        double survival = 0, two = 0, three = 0, four = 0;
        for (int i = 0; i < _rates.Length; i++)
        {
            double w = _rates[i], z = (LeastY + (i * Step) - s) / _deviation, term = _weights[i] * w;
            survival += term * NormalDistribution.Cumulative(z);
            term *= w * NormalDistribution.Density(z) / _deviation;
            two += term;
            three += term *= w;
            four += term * w;
        }

        return (survival, two, three, four);
    }
}
