using System;

namespace NetGen.Formulas;

/// <summary>The shapes of distribution that weights and biases are drawn from.</summary>
public enum WeightLawKind
{
    /// <summary>N(centre, spread²).</summary>
    Normal,

    /// <summary>A normal cut at two standard deviations and rescaled, so that its standard deviation is the spread.</summary>
    TruncatedNormal,

    /// <summary>U[centre − spread, centre + spread].</summary>
    Uniform,

    /// <summary>A random orthogonal matrix times the spread (the gain).</summary>
    Orthogonal,

    /// <summary>N(0, spread²) with a share of every unit's weights set to zero.</summary>
    Sparse,

    /// <summary>The spread on the diagonal, zeros elsewhere.</summary>
    Identity,

    /// <summary>The centre everywhere.</summary>
    Constant,
}

/// <summary>A law with its numbers: what the generator bakes, the runtime samples and the signal analysis reads.</summary>
/// <param name="Kind">The shape of the distribution.</param>
/// <param name="Centre">The mean, or the constant.</param>
/// <param name="Spread">σ, the half-width of a uniform, or the gain of an orthogonal or identity matrix; at least 0.</param>
/// <param name="Sparsity">The share of zeros of <see cref="WeightLawKind.Sparse"/>, in [0, 1).</param>
public readonly record struct WeightLaw(WeightLawKind Kind, double Centre, double Spread, double Sparsity = 0)
{
    /// <summary>The standard deviation of a standard normal cut at ±2: √(1 − 4φ(2)/(2Φ(2) − 1)).</summary>
    public const double TruncatedDeviation = 0.87962566103423978;

    /// <summary>The expected value of one entry of an inputs × units matrix.</summary>
    public double MeanOf(int inputs, int units) =>
        Kind == WeightLawKind.Identity ? Spread / Math.Max(inputs, units) : Centre;

    /// <summary>The variance of one entry of an inputs × units matrix; an orthogonal one has spread²/max(inputs, units).</summary>
    public double VarianceOf(int inputs, int units) => Kind switch
    {
        WeightLawKind.Normal or WeightLawKind.TruncatedNormal => Spread * Spread,
        WeightLawKind.Uniform => Spread * Spread / 3,
        WeightLawKind.Orthogonal => Spread * Spread / Math.Max(inputs, units),
        WeightLawKind.Sparse => Spread * Spread * (inputs - ZerosPerUnit(inputs)) / inputs,
        WeightLawKind.Identity => IdentityVariance(inputs, units),
        _ => 0,
    };

    /// <summary>How many of a unit's weights a sparse law sets to zero: ⌈sparsity · inputs⌉, as <c>torch.nn.init.sparse_</c> does.</summary>
    public int ZerosPerUnit(int inputs) => Math.Min(inputs, (int)Math.Ceiling(Sparsity * inputs));

    private double IdentityVariance(int inputs, int units)
    {
        double mean = MeanOf(inputs, units);
        return (Spread * mean) - (mean * mean);
    }
}
