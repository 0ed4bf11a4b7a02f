using System.Globalization;

namespace NetGen.Formulas;

/// <summary>Numbers for people: the same digits in every culture and on every host.</summary>
internal static class HumanNumber
{
    /// <summary>Six significant digits, which every host rounds alike.</summary>
    public static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A whole number, thousands apart.</summary>
    public static string Text(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>So many things: 1 unit, 12 units.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called; several take an s.</param>
    public static string Count(long count, string one) => Text(count) + " " + one + (count == 1 ? "" : "s");
}
