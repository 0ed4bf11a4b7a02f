using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>Nearly a normal law: its density times 1 + (κ/24)(z⁴ − 6z² + 3), with the excess kurtosis κ that a sum of few terms keeps (Edgeworth).</summary>
/// <param name="mean">M.</param>
/// <param name="variance">q, above 0.</param>
/// <param name="kurtosis">κ, not far from 0.</param>
internal sealed class KurticLaw(double mean, double variance, double kurtosis) : SignalLaw(mean, variance)
{
    private readonly GaussianLaw _normal = new(mean, variance);
    private readonly double _deviation = Math.Sqrt(variance);

    public override double Reach => _normal.Reach;

    // ∫ (z⁴ − 6z² + 3)·pdf = −(z³ − 3z)·pdf.
    public override double Cumulative(double value)
    {
        double z = (value - Mean) / _deviation;
        double share = _normal.Cumulative(value) - (kurtosis / 24 * ((z * z) - 3) * z * NormalDistribution.Density(z));
        return share < 0 ? 0 : share > 1 ? 1 : double.IsNaN(share) ? _normal.Cumulative(value) : share;
    }

    // Cornish and Fisher (1938).
    public override double Quantile(double share)
    {
        double z = NormalQuantile.Of(share);
        return Mean + (_deviation * (z + (kurtosis / 24 * ((z * z) - 3) * z)));
    }

    public override (double Cosine, double Sine) Characteristic(double t)
    {
        (double cosine, double sine) = _normal.Characteristic(t);
        double square = t * t * Variance, factor = 1 + (kurtosis / 24 * square * square);
        return cosine == 0 && sine == 0 ? (0, 0) : (cosine * factor, sine * factor);
    }

    public override void Integrate<T>(ref T integrand, double[] kinks, double scale)
    {
        var reweighted = new Reweighted<T>(integrand, kurtosis, _deviation);
        _normal.Integrate(ref reweighted, kinks, scale);
        integrand = reweighted.Inner;
    }

    private struct Reweighted<T>(T inner, double kurtosis, double deviation) : IIntegrand
        where T : struct, IIntegrand
    {
        private T _inner = inner;

        public readonly T Inner => _inner;

        public void Add(double h, double distance, double weight)
        {
            double z = distance / deviation, square = z * z;
            _inner.Add(h, distance, weight * (1 + (kurtosis / 24 * ((square * (square - 6)) + 3))));
        }
    }
}
