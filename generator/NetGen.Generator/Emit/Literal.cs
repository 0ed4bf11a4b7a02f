using System.Globalization;

namespace NetGen.Generator.Emit;

/// <summary>Numbers as C# text: the same digits in every culture and on every host.</summary>
internal static class Literal
{
    /// <summary>Nine significant digits name every float.</summary>
    public static string Of(float value) => value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => Digits(value) + "f",
    };

    /// <summary>A double baked as the float nearest to it.</summary>
    public static string Float(double value) => Of((float)value);

    /// <summary>Seventeen significant digits name every double.</summary>
    public static string Of(double value) => value.ToString("G17", CultureInfo.InvariantCulture) + "d";

    /// <summary>For people: six significant digits, which every host rounds alike.</summary>
    public static string Human(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>For people: thousands apart.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Digits(float value) => value.ToString("G9", CultureInfo.InvariantCulture);
}
