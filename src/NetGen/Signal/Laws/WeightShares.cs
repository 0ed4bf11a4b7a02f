using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>How likely a weight lies in an interval.</summary>
internal static class WeightShares
{
    private const double Cut = 2, CutDeviation = 0.8796256610342398; // A normal cut at ±2σ has this standard deviation, in σ.

    /// <summary>P(low ≤ w ≤ high); NaN for laws of whole matrices.</summary>
    public static double Between(WeightLaw law, double low, double high)
    {
        if (!(low <= high)) return 0;
        double a = low - law.Centre, b = high - law.Centre;
        if (law.Kind == WeightLawKind.Constant || law.Spread == 0) return a <= 0 && b >= 0 ? 1 : 0;
        return law.Kind switch
        {
            WeightLawKind.Normal => NormalDistribution.Between(a / law.Spread, b / law.Spread),
            WeightLawKind.TruncatedNormal => Truncated(a / law.Spread * CutDeviation, b / law.Spread * CutDeviation),
            WeightLawKind.Uniform => (Clip(b / law.Spread, 1) - Clip(a / law.Spread, 1)) / 2,
            _ => double.NaN,
        };
    }

    private static double Truncated(double low, double high) =>
        NormalDistribution.Between(Clip(low, Cut), Clip(high, Cut)) / NormalDistribution.Between(-Cut, Cut);

    private static double Clip(double value, double size) => value < -size ? -size : value > size ? size : value;
}
