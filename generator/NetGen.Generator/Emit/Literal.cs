using System.Globalization;
using System.Linq;

namespace NetGen.Generator.Emit;

/// <summary>Numbers and names as C# text: the same digits in every culture and on every host.</summary>
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

    /// <summary>Fifteen significant digits where they name the double, else the seventeen that name every one.</summary>
    public static string Of(double value)
    {
        string digits = value.ToString("G15", CultureInfo.InvariantCulture);
        if (double.Parse(digits, CultureInfo.InvariantCulture) != value) digits = value.ToString("G17", CultureInfo.InvariantCulture);
        return digits + "d";
    }

    /// <summary>A string on one line.</summary>
    public static string Text(string text) => $"\"{string.Concat(text.Select(Escape))}\"";

    private static string Digits(float value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static string Escape(char letter) => letter switch
    {
        '"' or '\\' => $"\\{letter}",
        '\u2028' or '\u2029' => $"\\u{(int)letter:X4}",
        _ when char.IsControl(letter) => $"\\u{(int)letter:X4}",
        _ => letter.ToString(),
    };
}
