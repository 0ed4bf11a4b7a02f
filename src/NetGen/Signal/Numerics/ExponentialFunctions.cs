using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>Functions near the exponential, built on <see cref="ScalarMath"/>: the same bits in every host, relative error below 1e-14.</summary>
internal static class ExponentialFunctions
{
    /// <summary>eˣ − 1, exact near 0 too.</summary>
    public static double Expm1(double x)
    {
        if (!(Math.Abs(x) <= 0.5)) return ScalarMath.Exp(x) - 1;

        // Taylor to x¹⁷/17!: the rest is below 1e-20.
        double p = 1;
        for (int k = 17; k >= 2; k--) p = 1 + (x / k * p);
        return x * p;
    }

    /// <summary>ln(1 + x) for x &gt; −1, exact near 0 too (Kahan: what 1 + x rounds off is put back by the quotient).</summary>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : ScalarMath.Log(sum) * (x / (sum - 1));
    }

    /// <summary>tanh x and its slope 1 − tanh² x = 4e⁻²ˣ/(1 + e⁻²ˣ)², which does not cancel in the tails.</summary>
    public static double Tanh(double x, out double slope)
    {
        double size = Math.Abs(x), e = ScalarMath.Exp(-2 * size), sum = 1 + e;
        slope = 4 * e / (sum * sum);
        double tanh = (size < 0.25 ? -Expm1(-2 * size) : 1 - e) / sum;
        return x < 0 ? -tanh : tanh;
    }

    /// <summary>σ(x) = 1/(1 + e⁻ˣ) and its slope σ(1 − σ).</summary>
    public static double Sigmoid(double x, out double slope)
    {
        double e = ScalarMath.Exp(-Math.Abs(x)), sum = 1 + e;
        slope = e / (sum * sum);
        return (x < 0 ? e : 1) / sum;
    }

    /// <summary>softplus x = ln(1 + eˣ) = max(x, 0) + ln(1 + e⁻|ˣ|), and its slope σ(x).</summary>
    public static double Softplus(double x, out double slope)
    {
        double e = ScalarMath.Exp(-Math.Abs(x));
        slope = (x < 0 ? e : 1) / (1 + e);
        return Math.Max(x, 0) + Log1p(e);
    }

    /// <summary>xⁿ for n ≥ 0 by squaring.</summary>
    public static double Power(double x, int n)
    {
        double power = 1;
        for (; n > 0; n >>= 1)
        {
            if ((n & 1) == 1) power *= x;
            x *= x;
        }

        return power;
    }
}
