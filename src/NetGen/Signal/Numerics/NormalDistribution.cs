using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>The standard normal distribution. Relative error below 1e-13, far into both tails.</summary>
internal static class NormalDistribution
{
    private const double SquareRootOfTwo = 1.4142135623730951, InverseRootOfTwoPi = 0.3989422804014327;
    private const double TwoByRootOfPi = 1.1283791670955126, InverseRootOfPi = 0.5641895835477563;

    /// <summary>The density e^(−z²/2)/√(2π).</summary>
    public static double Density(double z) => InverseRootOfTwoPi * ScalarMath.Exp(-0.5 * z * z);

    /// <summary>Φ(z) = ½ erfc(−z/√2): the probability of at most z.</summary>
    public static double Cumulative(double z)
    {
        double x = z / SquareRootOfTwo, size = Math.Abs(x);
        double tail = size < 2 ? 1 - Erf(size) : Erfc(size);
        return 0.5 * (x < 0 ? tail : 2 - tail);
    }

    /// <summary>P(low &lt; Z ≤ high), exact where both lie in one tail.</summary>
    public static double Between(double low, double high)
    {
        if (!(low < high)) return 0;
        return low > 0 ? Cumulative(-low) - Cumulative(-high) : Cumulative(high) - Cumulative(low);
    }

    // erf x = 2/√π e^(−x²) Σ 2ᵏx²ᵏ⁺¹/(2k + 1)!!: all terms are positive, nothing cancels.
    private static double Erf(double x)
    {
        double square = 2 * x * x, term = x, sum = x;
        for (int k = 3; term > 1e-17 * sum; k += 2)
        {
            term *= square / k;
            sum += term;
        }

        return TwoByRootOfPi * ScalarMath.Exp(-x * x) * sum;
    }

    // erfc x = e^(−x²)/√π / (x + ½/(x + 1/(x + 3/2/(x + …)))), from the back; it converges the faster, the larger x is.
    private static double Erfc(double x)
    {
        if (x > 27) return 0;
        double fraction = x;
        for (int k = x < 3 ? 60 : x < 5 ? 30 : 15; k >= 1; k--) fraction = x + (0.5 * k / fraction);
        return InverseRootOfPi * ScalarMath.Exp(-x * x) / fraction;
    }
}
