using System;

namespace NetGen.Signal;

/// <summary>A law with a given mean, variance and kurtosis: what is left of the weights' own shape in a sum of few terms.</summary>
internal static class ShapedLaw
{
    private const double OneUniform = -1.2, TwoUniforms = -0.6, TwoPoints = -2, MostMixed = 2.9, Negligible = 1e-9;

    /// <summary>The law.</summary>
    /// <param name="mean">M.</param>
    /// <param name="variance">q, at least 0.</param>
    /// <param name="kurtosis">κ: −2 for ±1, −1.2 for one uniform, −0.6 for two alike, 0 for a normal law, more where some terms are missing.</param>
    public static SignalLaw Of(double mean, double variance, double kurtosis)
    {
        if (!(variance > 0)) return new PointLaw(mean);
        if (!(Math.Abs(kurtosis) > Negligible)) return new GaussianLaw(mean, variance);
        if (kurtosis < OneUniform) return TwoSided(mean, variance, Math.Max(TwoPoints, kurtosis));
        if (kurtosis <= TwoUniforms) return Uniforms(mean, variance, kurtosis);
        return kurtosis < 0 ? new KurticLaw(mean, variance, kurtosis) : Scales(mean, variance, kurtosis);
    }

    // Half-widths a and b with (a⁴ + b⁴)/(a² + b²)² = κ/−1.2.
    private static SignalLaw Uniforms(double mean, double variance, double kurtosis)
    {
        double share = kurtosis / OneUniform, difference = Math.Sqrt(Math.Max(0, (2 * share) - 1));
        return UniformLaw.Of(mean, Math.Sqrt(1.5 * variance * (1 + difference)), Math.Sqrt(1.5 * variance * Math.Max(0, 1 - difference)));
    }

    // ±a and a uniform of variance v: −2a⁴ − 1.2v² = κq² with a² + v = q.
    private static MixtureLaw TwoSided(double mean, double variance, double kurtosis)
    {
        double share = PointShare(kurtosis);
        double at = Math.Sqrt(variance * share), width = Math.Sqrt(3 * variance * Math.Max(0, 1 - share));
        return new MixtureLaw(UniformLaw.Of(mean - at, width, 0), UniformLaw.Of(mean + at, width, 0), 0.5, mean, variance);
    }

    // 2p² + 1.2(1 − p)² = −κ, the root in [¾, 1].
    private static double PointShare(double kurtosis) => (2.4 + Math.Sqrt(Math.Max(0, 5.76 - (12.8 * (1.2 + kurtosis))))) / 6.4;

    // Two normal laws of variances q(1 ± √(κ/3)); for more, a normal law and nothing.
    private static MixtureLaw Scales(double mean, double variance, double kurtosis)
    {
        if (kurtosis <= MostMixed)
        {
            double difference = Math.Sqrt(kurtosis / 3);
            return new MixtureLaw(
                new GaussianLaw(mean, variance * (1 - difference)), new GaussianLaw(mean, variance * (1 + difference)), 0.5, mean, variance);
        }

        double share = 3 / (kurtosis + 3);
        return new MixtureLaw(new PointLaw(mean), new GaussianLaw(mean, variance / share), 1 - share, mean, variance);
    }
}
