using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>eʰ/Σeʰ over K units, for independent Gaussian pre-activations; their mean drops out.</summary>
/// <remarks>
/// E Π pᵢ^aᵢ = 1/Γ(a) ∫ Π E[wᵢ^aᵢ e^(−wᵢ)] ds with wᵢ = e^(s+hᵢ) and a = Σaᵢ, since S⁻ᵃ = ∫ tᵃ⁻¹e^(−tS) dt/Γ(a). A random output gradient
/// g comes back as p(g − Σpg), of mean square E g² · E p²(1 − 2p + Σp²).
/// </remarks>
internal sealed class SoftmaxResponse(int units) : Response
{
    private const double Negligible = 1e-12;

    public override ResponseMoments Moments(SignalLaw law)
    {
        (double two, double three, double four, double pair) = Powers(law.Variance);
        double mean = 1.0 / units;
        return new()
        {
            Mean = mean,
            Square = two,
            Fourth = four,
            Slope = 0, // A gradient common to all units is lost: probabilities sum to 1.
            SlopeSquare = Math.Max(0, two - (2 * three) + four + ((units - 1) * pair)),
            SlopeSize = mean - two,
            SquareByVariance = double.NaN,
            LowGradient = double.NaN,
            Inactive = double.NaN,
        };
    }

    public override void Apply(double[] units, int start, int count)
    {
        double log = LogSumExp(units, start, count);
        for (int i = start; i < start + count; i++) units[i] = ScalarMath.Exp(units[i] - log);
    }

    public override double Product(double mean, double variance, double covariance) => 1.0 / units / units;

    public override SlopeMoments Along(SignalLaw law, SlopeRate rate) => new(double.NaN, double.NaN, double.NaN);

    /// <summary>ln Σeʰ of given pre-activations.</summary>
    internal static double LogSumExp(double[] units, int start, int count)
    {
        double greatest = double.NegativeInfinity, sum = 0;
        for (int i = start; i < start + count; i++) greatest = Math.Max(greatest, units[i]);
        for (int i = start; i < start + count; i++) sum += ScalarMath.Exp(units[i] - greatest);
        return greatest + ScalarMath.Log(sum);
    }

    /// <summary>E p², E p³, E p⁴ and E p₁²p₂².</summary>
    private (double Two, double Three, double Four, double Pair) Powers(double variance)
    {
        if (units == 1) return (1, 1, 1, 0);
        double share = 1.0 / units, square = share * share;
        if (variance <= 0) return (square, square * share, square * square, square * square);
        var averages = new LogitAverages(variance);
        (double Two, double Three, double Four, double Pair) sum = default;

        // From the likeliest s = −ln Σeʰ outwards, until nothing more comes.
        double start = -Typical(variance);
        foreach (double direction in new[] { averages.OuterStep, -averages.OuterStep })
        {
            double greatest = 0;
            for (double s = direction > 0 ? start : start + direction; ; s += direction)
            {
                (double survival, double two, double three, double four) = averages.At(s);
                double others = survival > 0 ? ScalarMath.Exp((units - 2) * ScalarMath.Log(survival)) : 0, rest = others * survival;
                sum = (sum.Two + (rest * two), sum.Three + (rest * three), sum.Four + (rest * four), sum.Pair + (others * two * two));
                greatest = Math.Max(greatest, rest * two);
                if (rest * two <= Negligible * greatest) break;
            }
        }

        double step = averages.OuterStep;
        return (sum.Two * step, sum.Three * step / 2, sum.Four * step / 6, sum.Pair * step / 6);
    }

    // ln Σeʰ is about ln K + q/2, until the greatest logit alone makes it up (Derrida's random energies, 1981).
    private double Typical(double variance)
    {
        double log = ScalarMath.Log(units), deviation = Math.Sqrt(variance), most = Math.Sqrt(2 * log);
        return deviation < most ? log + (variance / 2) : deviation * most;
    }
}
