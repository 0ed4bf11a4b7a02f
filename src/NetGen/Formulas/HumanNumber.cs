using System.Globalization;

namespace NetGen.Formulas;

/// <summary>Numbers for people: the same digits in every culture and on every host.</summary>
internal static class HumanNumber
{
    /// <summary>Six significant digits, which every host rounds alike.</summary>
    public static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A whole number, thousands apart.</summary>
    public static string Text(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
