namespace NetGen.Signal;

/// <summary>What is known of the signal between two layers.</summary>
internal readonly record struct SignalState
{
    /// <summary>u, the mean over units.</summary>
    public double Mean { get; init; }

    /// <summary>v, the mean square over units.</summary>
    public double Square { get; init; }

    /// <summary>The mean fourth power over units.</summary>
    public double Fourth { get; init; }

    /// <summary>k = E xx′, the mean product of two inputs' signals; NaN where nobody asks for it.</summary>
    public double Product { get; init; }

    /// <summary>S, the variance of v between random networks and inputs; NaN once the formula does not hold.</summary>
    public double SquareVariance { get; init; }

    /// <summary>The input itself, where it is one known number.</summary>
    public double? Scalar { get; init; }
}
