using System;

namespace NetGen;

/// <summary>Half a cosine from the learning rate down to a minimum (Loshchilov and Hutter, 2017, without restarts); <c>CosineAnnealingLR</c>.</summary>
/// <remarks>min + ½(η − min)(1 + cos(π·step/period)); behind the period the rate stays at the minimum, where PyTorch's rises again.</remarks>
public sealed class CosineSchedule : LearningRateSchedule
{
    /// <summary>PyTorch's T_max: the steps down to the minimum; at least 1. By default all steps of the run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Period { get; init => field = value is { } steps ? Settings.AtLeastOne(steps, nameof(Period)) : null; }

    /// <summary>PyTorch's eta_min: the rate at the end; finite, at least 0, 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Minimum { get; init => field = Settings.AtLeastZero(value, nameof(Minimum)); }

    /// <inheritdoc/>
    public override double RateAt(long index, long totalSteps, double baseRate) =>
        HalfCosine.Anneal(baseRate, Minimum, (double)index / (Period ?? Math.Max(1, totalSteps)));
}
