using System;
using NetGen.Formulas;

namespace NetGen.Tool.Inspection;

/// <summary>What a tensor's numbers are like. NaN and infinite ones are counted and otherwise left out.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation over the tensor, divided by its count.</param>
/// <param name="Minimum">The least number.</param>
/// <param name="Maximum">The greatest number.</param>
/// <param name="Zeros">The share of exact zeros, in [0, 1].</param>
/// <param name="NotFinite">How many are NaN or infinite.</param>
internal sealed record WeightStatistics(double Mean, double Deviation, double Minimum, double Maximum, double Zeros, long NotFinite)
{
    /// <summary>The heads of the columns that <see cref="Cells"/> fills.</summary>
    public static readonly string[] Head = ["mean", "std", "min", "max", "zeros"];

    /// <summary>Reads a tensor's numbers, twice: the deviation of a million equal ones must come out as 0.</summary>
    public static WeightStatistics Of(ReadOnlySpan<float> values)
    {
        double sum = 0, minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        long zeros = 0, finite = 0;
        foreach (float value in values)
        {
            if (!float.IsFinite(value)) continue;
            finite++;
            sum += value;
            zeros += value == 0 ? 1 : 0;
            (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
        }

        if (finite == 0) return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, values.Length);
        double mean = sum / finite, squares = 0;
        foreach (float value in values)
        {
            if (float.IsFinite(value)) squares += (value - mean) * (value - mean);
        }

        return new(mean, Math.Sqrt(squares / finite), minimum, maximum, (double)zeros / finite, values.Length - finite);
    }

    /// <summary>The numbers as text.</summary>
    public string[] Cells() =>
        [Text(Mean), Text(Deviation), Text(Minimum), Text(Maximum), NotFinite == 0
            ? Share(Zeros)
            : $"{Share(Zeros)}, {HumanNumber.Text(NotFinite)} not finite"];

    private static string Share(double share) =>
        double.IsNaN(share) ? "–" : share.ToString("0.#%", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(double value) =>
        double.IsNaN(value) ? "–" : value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);
}
