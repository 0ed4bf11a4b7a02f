using System;
using System.Globalization;

namespace NetGen.Analyzers.Signal;

/// <summary>The numbers from which on rules speak; <c>.editorconfig</c> may change each: <c>netgen.vanish_ratio = 1e-6</c>.</summary>
/// <param name="read">Gives an option's text, or null.</param>
internal sealed class Thresholds(Func<string, string?> read)
{
    /// <summary>All defaults.</summary>
    public static Thresholds Default { get; } = new(_ => null);

    // Natural values lie right on some thresholds; a relative millionth decides for silence on every machine.
    private const double DeadBand = 1e-6;

    /// <summary>A threshold.</summary>
    /// <param name="name">The name behind <c>netgen.</c>.</param>
    /// <param name="standard">Its default.</param>
    public double Of(string name, double standard) =>
        double.TryParse(read("netgen." + name), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0 ? value : standard;

    /// <summary>Whether a value is clearly above a limit.</summary>
    public static bool Above(double value, double limit) => value > limit + (DeadBand * Math.Abs(limit));

    /// <summary>Whether a value is clearly below a limit.</summary>
    public static bool Below(double value, double limit) => value < limit - (DeadBand * Math.Abs(limit));
}
