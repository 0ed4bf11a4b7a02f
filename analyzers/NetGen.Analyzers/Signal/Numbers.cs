using System.Collections.Generic;
using System.Globalization;
using NetGen.Formulas;

namespace NetGen.Analyzers.Signal;

/// <summary>Small computations that several rules share.</summary>
internal static class Numbers
{
    /// <summary>The geometric mean: what several layers multiply by, each.</summary>
    public static double GeometricMean(IEnumerable<double> factors)
    {
        double sum = 0;
        int count = 0;
        foreach (double factor in factors)
        {
            sum += ScalarMath.Log(factor);
            count++;
        }

        return ScalarMath.Exp(sum / count);
    }

    /// <summary>A number as C# reads it, to two significant digits: a setting that a remedy proposes.</summary>
    public static string Setting(double value) => Rounded(value).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What such a setting is worth.</summary>
    public static double Rounded(double value) => double.Parse(value.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
