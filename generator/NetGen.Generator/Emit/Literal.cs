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
        float.NaN => "float.NaN",
        _ => Digits(value) + "f",
    };

    /// <summary>A double baked as the float nearest to it.</summary>
    public static string Float(double value) => Of((float)value);

    /// <summary>Fifteen significant digits where they name the double, else the seventeen that name every one.</summary>
    public static string Of(double value) => value switch
    {
        // Products of settings may leave the range of a double, absurd as they are.
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double.NaN => "double.NaN",
        _ => Digits(value) + "d",
    };

    /// <summary>A string on one line.</summary>
    public static string Text(string text) => $"\"{string.Concat(text.Select(Escape))}\"";

    private static string Digits(double value)
    {
        string digits = value.ToString("G15", CultureInfo.InvariantCulture);
        // Rounded up, the greatest numbers cannot be read back: some hosts throw then.
        bool same = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && read == value;
        return same ? digits : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string Digits(float value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static string Escape(char letter) => letter switch
    {
        '"' or '\\' => $"\\{letter}",
        '\u2028' or '\u2029' => $"\\u{(int)letter:X4}",
        _ when char.IsControl(letter) => $"\\u{(int)letter:X4}",
        _ => letter.ToString(),
    };
}
