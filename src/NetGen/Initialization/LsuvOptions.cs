using System;

namespace NetGen;

/// <summary>How <see cref="LsuvInitialization.InitializeLsuv"/> scales the layers.</summary>
public sealed class LsuvOptions
{
    /// <summary>The standard deviation that pre-activations shall have; finite, greater than 0, 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double StandardDeviation { get; init => field = Settings.Positive(value, nameof(StandardDeviation)); } = 1;

    /// <summary>
    /// The share by which the measured standard deviation may differ; finite, greater than 0. The paper's code leaves 0.1, but where
    /// biases are small one division is exact already, so the default is 0.01.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Tolerance { get; init => field = Settings.Positive(value, nameof(Tolerance)); } = 0.01;

    /// <summary>How often a layer's weights are scaled, at most; at least 1, 10 by default, as in the paper's code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Iterations { get; init => field = Settings.AtLeastOne(value, nameof(Iterations)); } = 10;

    /// <summary>
    /// Whether the weights are first drawn anew as random orthogonal matrices, as in the paper (true, the default), or only scaled as they
    /// are.
    /// </summary>
    public bool Orthogonal { get; init; } = true;

    /// <summary>Decides the orthogonal matrices: those of a network of that seed with <see cref="Init.Orthogonal"/> layers.</summary>
    public long Seed { get; init; }
}
