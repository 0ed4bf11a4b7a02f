using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>eʰ/Σeʰ over K units, for independent Gaussian pre-activations; their mean drops out.</summary>
/// <remarks>
/// E Π pᵢ^aᵢ = 1/Γ(Σa) ∫ e^(sΣa) Π E[e^(aᵢhᵢ) exp(−e^(s+hᵢ))] ds, since 1/Sᵃ = ∫ tᵃ⁻¹e^(−tS) dt/Γ(a). A random output gradient g comes
/// back as p(g − Σpg), of mean square E g² · E p²(1 − 2p + Σp²).
/// </remarks>
internal sealed class SoftmaxResponse(int units) : Response
{
    private const double Negligible = 1e-13;

    public override ResponseMoments Moments(SignalLaw law)
    {
        double mean = 1.0 / units, two = Average(law.Variance, 2), three = Average(law.Variance, 3), four = Average(law.Variance, 4);
        double pairs = units > 1 ? Average(law.Variance, 2, 2) : 0;
        double slopes = two - (2 * three) + four + ((units - 1) * pairs);
        return new()
        {
            Mean = mean,
            Square = two,
            Fourth = four,
            Slope = 0, // A gradient common to all units is lost: probabilities sum to 1.
            SlopeSquare = Math.Max(0, slopes),
            SlopeSize = mean - two,
            SquareByVariance = double.NaN,
            LowGradient = double.NaN,
            Inactive = double.NaN,
        };
    }

    public override double Product(double mean, double variance, double covariance) => 1.0 / units / units;

    public override SlopeMoments Along(SignalLaw law, SlopeRate rate) => new(double.NaN, double.NaN, double.NaN);

    // E p₁ᵃp₂ᵇ.
    private double Average(double variance, int a, int b = 0)
    {
        if (units == 1) return 1;
        if (variance <= 0) return ExponentialFunctions.Power(1.0 / units, a + b);
        var averages = new LogitAverages(variance);
        int rest = units - (b > 0 ? 2 : 1);
        double Term(double s)
        {
            double survival = averages.Survival(s), term = survival > 0 ? ScalarMath.Exp(rest * ScalarMath.Log(survival)) : 0;
            return term * averages.Moment(a, s) * (b > 0 ? averages.Moment(b, s) : 1);
        }

        // From the likeliest s = −ln Σeʰ outwards, until nothing more comes.
        double step = averages.OuterStep, start = -Typical(variance);
        double sum = Term(start), gamma = 1;
        for (int k = 2; k < a + b; k++) gamma *= k;
        foreach (double direction in new[] { step, -step })
        {
            double greatest = 0;
            for (double s = start + direction; ; s += direction)
            {
                double term = Term(s);
                sum += term;
                greatest = Math.Max(greatest, term);
                if (term <= Negligible * sum && (term < greatest || term == 0)) break;
            }
        }

        return sum * step / gamma;
    }

    // ln Σeʰ is about ln K + q/2, until the greatest logit alone makes it up (Derrida's random energies, 1981).
    private double Typical(double variance)
    {
        double log = ScalarMath.Log(units), deviation = Math.Sqrt(variance), most = Math.Sqrt(2 * log);
        return deviation < most ? log + (variance / 2) : deviation * most;
    }
}
