using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>How far a layer's pre-activations are from a normal law, given its input: as far as few weights, or one large bias, are.</summary>
internal static class WeightShape
{
    private const double Uniform = -1.2, Truncated = -0.6344562, Sphere = 6;

    /// <summary>The excess kurtosis of Wx + b.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="concentration">Σx⁴/(Σx²)² of its inputs.</param>
    /// <param name="fromWeights">mσ_w² v.</param>
    /// <param name="fromBiases">σ_b².</param>
    public static double Kurtosis(DenseSignal layer, double concentration, double fromWeights, double fromBiases)
    {
        double variance = fromWeights + fromBiases;
        if (!(variance > 0)) return 0;
        double weights = fromWeights / variance, biases = fromBiases / variance;
        return (OfWeights(layer, concentration) * weights * weights) + (OfBiases(layer.Biases) * biases * biases);
    }

    /// <summary>The excess kurtosis of one bias.</summary>
    public static double OfBiases(WeightLaw law) => law.Kind switch
    {
        WeightLawKind.Uniform => Uniform,
        WeightLawKind.TruncatedNormal => Truncated,
        _ => 0,
    };

    private static double OfWeights(DenseSignal layer, double concentration) => layer.Weights.Kind switch
    {
        WeightLawKind.Uniform => Uniform * concentration,
        WeightLawKind.TruncatedNormal => Truncated * concentration,
        WeightLawKind.Orthogonal => -Sphere / (Math.Max(layer.Inputs, layer.Units) + 2),
        WeightLawKind.Sparse => OfSparse(layer.Inputs, layer.Weights.ZerosPerUnit(layer.Inputs), concentration),
        _ => 0,
    };

    // Given which weights are left, h is normal; its variance is that of the mean of k of the m squares x².
    private static double OfSparse(int inputs, int zeros, double concentration)
    {
        int left = inputs - zeros;
        return left == 0 || inputs == 1 ? 0 : 3 * Math.Max(0, (inputs * concentration) - 1) / left * zeros / (inputs - 1);
    }
}
