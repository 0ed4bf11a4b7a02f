using System;
using System.Globalization;

namespace NetGen.Signal;

/// <summary>Numbers as the analysis shows them: three significant digits, the same in every culture and on every machine.</summary>
internal static class SignalNumber
{
    private const double Nothing = 1e-12;

    /// <summary>A number such as 0.394, 810, 1.9e-6; a dash for what is not known.</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value)) return "–";
        if (double.IsInfinity(value)) return value > 0 ? "∞" : "−∞";
        if (value == 0) return "0";
        double size = Math.Abs(value);
        string text = size is >= 1e-3 and < 1e4
            ? value.ToString(size < 1000 ? "G3" : "F0", CultureInfo.InvariantCulture)
            : value.ToString("0.##e0", CultureInfo.InvariantCulture);
        return text.Replace('-', '−').Replace("e−", "e-");
    }

    /// <summary>A mean beside its root mean square: what is only rounding noise is 0.</summary>
    public static string Mean(double mean, double square) => Text(mean * mean <= Nothing * Nothing * square ? 0 : mean);

    /// <summary>A share such as 7 %, 0.02 %.</summary>
    public static string Percent(double share) => double.IsNaN(share)
        ? "–"
        : share == 0 ? "0 %" : Round(100 * share) + " %";

    private static string Round(double percent) => percent >= 1
        ? percent.ToString("0.#", CultureInfo.InvariantCulture)
        : percent >= 0.01 ? percent.ToString("0.##", CultureInfo.InvariantCulture) : "<0.01";
}
