using System;
using System.Runtime.CompilerServices;

namespace NetGen.Formulas;

/// <summary>Elementary functions of doubles from IEEE operations alone: the same bits in every host, where the system's own differ in the last.</summary>
/// <remarks>Relative error below 3e-16 (about 1 ulp) where nothing else is said; NaN gives NaN. For set-up code and analysis, not for speed.</remarks>
internal static class ScalarMath
{
    // ln 2 and π/2 in parts: the leading ones have so many trailing zeros that a small integer times them is exact.
    private const double Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10, Log2E = 1.44269504088896340736;
    private const double HalfPiHigh = 1.57079632673412561417, HalfPiMiddle = 6.07710050630396597660e-11, HalfPiLow = 2.02226624879595063154e-21;
    private const double TwoOverPi = 0.636619772367581343076;

    private const int ExponentBias = 1023, MantissaBits = 52;

    /// <summary>eˣ; +∞ above 709.79, 0 below −745.14.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.79) return double.PositiveInfinity;
        if (x < -745.14) return 0;
        double n = Math.Floor((x * Log2E) + 0.5);
        double r = x - (n * Ln2High) - (n * Ln2Low);

        // Taylor to r¹³ on |r| ≤ ½ ln 2: the rest is below 5e-18.
        double p = 1;
        for (int k = 13; k >= 2; k--) p = 1 + (r / k * p);
        double e = 1 + (r * p);

        // Two factors, since 2¹⁰²⁴ and 2⁻¹⁰⁷⁵ are no doubles.
        int half = (int)n >> 1;
        return e * PowerOfTwo(half) * PowerOfTwo((int)n - half);
    }

    /// <summary>The natural logarithm; −∞ at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;
        int exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2⁵⁴: a denormal becomes a normal number.
            exponent = -54;
        }

        // x = m·2ᵏ with m in [√½, √2).
        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> MantissaBits) - ExponentBias;
        double m = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        // ln(1 + f) = f − f²/2 + s(f²/2 + R), s = f/(2 + f), R = Σ 2s²ᵏ/(2k + 1): the large term f is never rounded.
        double f = m - 1, s = f / (2 + f), z = s * s, rest = 0, square = 0.5 * f * f;
        for (int k = 12; k >= 1; k--) rest = z * ((2.0 / ((2 * k) + 1)) + rest);
        return (exponent * Ln2High) - (square - (s * (square + rest)) - (exponent * Ln2Low) - f);
    }

    /// <summary>The sine; absolute error below 3e-16 for |x| ≤ 10⁶, about |x|·10⁻¹⁶ beyond; NaN at ±∞.</summary>
    public static double Sin(double x) => Quadrant(x, 0);

    /// <summary>The cosine; errors as for <see cref="Sin"/>.</summary>
    public static double Cos(double x) => Quadrant(x, 1);

    private static double Quadrant(double x, int shift)
    {
        if (double.IsNaN(x) || double.IsInfinity(x)) return double.NaN;
        double n = Math.Floor((x * TwoOverPi) + 0.5);
        double r = x - (n * HalfPiHigh) - (n * HalfPiMiddle) - (n * HalfPiLow);
        int quadrant = (int)(n - (4 * Math.Floor(n / 4))) + shift;
        double value = (quadrant & 1) == 0 ? SinSeries(r) : CosSeries(r);
        return (quadrant & 2) == 0 ? value : -value;
    }

    // Taylor on |r| ≤ π/4: the rests are below 1e-18.
    private static double SinSeries(double r)
    {
        double z = r * r, p = 0;
        for (int k = 17; k >= 3; k -= 2) p = -z / ((k - 1) * k) * (1 + p);
        return r + (r * p);
    }

    private static double CosSeries(double r)
    {
        double z = r * r, p = 0;
        for (int k = 18; k >= 2; k -= 2) p = -z / ((k - 1) * k) * (1 + p);
        return 1 + p;
    }

    private static double PowerOfTwo(int n) => BitConverter.Int64BitsToDouble((long)(n + ExponentBias) << MantissaBits);
}
