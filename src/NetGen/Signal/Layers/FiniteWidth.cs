using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>How far the signal of a random network of finite width strays from the mean field (as in Hanin and Rolnick, 2018).</summary>
internal static class FiniteWidth
{
    /// <summary>
    /// The variance S of v between random networks: S′ = (E φ⁴/keep³ − (E φ²/keep)²)/n + (slope/keep)²·S, slope = mσ_w² d E φ²/dq. For He
    /// and ReLU it is v²((1 + 5/n)ᴸ − 1). NaN behind normalisations, weights with a mean, and orthogonal ones.
    /// </summary>
    public static double Next(DenseSignal layer, double before, in ResponseMoments moments)
    {
        if (layer.Norm is not null || layer.WeightMean != 0 || layer.Weights.Kind == WeightLawKind.Orthogonal) return double.NaN;
        double keep = layer.Keep, square = moments.Square / keep;
        double slope = layer.Inputs * layer.WeightVariance * moments.SquareByVariance / keep;
        double carried = before == 0 ? 0 : slope * slope * before;
        return (((moments.Fourth / (keep * keep * keep)) - (square * square)) / layer.Units) + carried;
    }
}
