using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Effects.Harness;

/// <summary>One number of every seed, in the seeds' order; ∞ where training diverged.</summary>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The numbers by seed.</summary>
    public IReadOnlyList<double> Values { get; } = [.. values];

    /// <summary>The median.</summary>
    public double Median
    {
        get
        {
            int middle = _sorted.Length / 2;
            return _sorted.Length % 2 == 1 ? _sorted[middle] : (_sorted[middle - 1] + _sorted[middle]) / 2;
        }
    }

    /// <summary>The least.</summary>
    public double Least => _sorted[0];

    /// <summary>The greatest.</summary>
    public double Greatest => _sorted[^1];

    /// <summary>For how many seeds this one's number is below the other's.</summary>
    public int Below(Spread other) => Values.Zip(other.Values).Count(pair => pair.First < pair.Second);

    /// <summary>The median with least and greatest, or one number where all are alike.</summary>
    public string Text(Unit unit)
    {
        string median = Text(Median, unit), least = Text(Least, unit), greatest = Text(Greatest, unit);
        return least == greatest ? median : $"{median} ({least} to {greatest})";
    }

    /// <summary>A number to two digits.</summary>
    public static string Text(double value, Unit unit)
    {
        if (double.IsNaN(value)) return "–";
        if (double.IsInfinity(value)) return unit == Unit.Error ? "diverged" : "∞";
        if (unit == Unit.Percent) return (100 * value).ToString("0.#", CultureInfo.InvariantCulture) + " %";
        double size = System.Math.Abs(value);
        if (size == 0) return "0";
        if (size is < 1e-4 or >= 1e4) return value.ToString("0.#e0", CultureInfo.InvariantCulture);
        return ((double)(decimal.Parse(value.ToString("G2", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)))
            .ToString("0.#####", CultureInfo.InvariantCulture);
    }
}
