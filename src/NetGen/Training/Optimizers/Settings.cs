using System;

namespace NetGen;

/// <summary>The checks of settings, with one wording.</summary>
internal static class Settings
{
    public static double AtLeastZero(double value, string name) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and at least 0.");

    public static double Positive(double value, string name) => double.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and greater than 0.");

    /// <summary>Decay rates of running means: at 1 a mean would never move.</summary>
    public static double BelowOne(double value, string name) => value is >= 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 0 and less than 1.");

    /// <summary>Divisors' guards: one that vanishes in single precision would leave 0/0 where a gradient is 0, as in the padding.</summary>
    public static double PositiveAsSingle(double value, string name) => double.IsFinite(value) && (float)value > 0 && float.IsFinite((float)value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be greater than 0 in single precision, and finite.");

    public static int AtLeastOne(int value, string name) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 1.");
}
