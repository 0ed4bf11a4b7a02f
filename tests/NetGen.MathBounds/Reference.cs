using System;

namespace NetGen.MathBounds;

/// <summary>Double-precision references for what System.Math lacks; relative error below 1e-12.</summary>
internal static class Reference
{
    private const double Small = 1e-3;

    public static double Expm1(double x) =>
        Math.Abs(x) > Small ? Math.Exp(x) - 1 : x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4 * (1 + (x / 5))))))));

    public static double Log1p(double x) =>
        Math.Abs(x) > Small ? Math.Log(1 + x) : x * (1 - (x * (0.5 - (x * ((1.0 / 3) - (x * (0.25 - (x * (0.2 - (x / 6))))))))));

    public static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    /// <summary>Positive series below 2.5, the continued fraction of erfc above; both as in Abramowitz and Stegun, 7.1.6 and 7.1.14.</summary>
    public static double Erf(double x)
    {
        double a = Math.Abs(x);
        if (a > 6)
        {
            return Math.Sign(x);
        }

        if (!(a < 2.5))
        {
            return double.IsNaN(x) ? x : Math.CopySign(1 - Erfc(a), x);
        }

        double term = x, sum = x;
        for (int k = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); k++)
        {
            term *= 2 * x * x / ((2 * k) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>1 − erf(x) without cancellation, for the tails of Gelu.</summary>
    public static double Erfc(double x)
    {
        if (x < 2.5)
        {
            return 1 - Erf(x);
        }

        double fraction = x;
        for (int k = 60; k > 0; k--)
        {
            fraction = x + (k / 2.0 / fraction);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
