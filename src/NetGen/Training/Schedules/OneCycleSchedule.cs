using System;

namespace NetGen;

/// <summary>One cycle up to a maximum and far down again (Smith and Topin, 2018); <c>OneCycleLR</c> with cosines, two phases, no momentum cycle.</summary>
/// <remarks>
/// The trainer's learning rate is the maximum. The rate starts at maximum/<see cref="DivFactor"/>, is at the maximum
/// <see cref="PctStart"/> of the way, and ends at start/<see cref="FinalDivFactor"/>.
/// </remarks>
public sealed class OneCycleSchedule : LearningRateSchedule
{
    /// <summary>The share of the steps in which the rate rises; in [0, 1), 0.3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double PctStart { get; init => field = Settings.BelowOne(value, nameof(PctStart)); } = 0.3;

    /// <summary>The maximum over the first rate; finite, greater than 0, 25 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double DivFactor { get; init => field = Settings.Positive(value, nameof(DivFactor)); } = 25;

    /// <summary>The first rate over the last; finite, greater than 0, 10,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double FinalDivFactor { get; init => field = Settings.Positive(value, nameof(FinalDivFactor)); } = 1e4;

    /// <inheritdoc/>
    public override double RateAt(long index, long totalSteps, double baseRate)
    {
        double first = baseRate / DivFactor;
        double peak = (PctStart * totalSteps) - 1;
        double end = totalSteps - 1;
        if (index <= peak && peak > 0) return HalfCosine.Anneal(first, baseRate, index / peak);

        // A rise of no steps starts at the maximum; a run of one step is at its end.
        peak = Math.Max(0, peak);
        return HalfCosine.Anneal(baseRate, first / FinalDivFactor, end > peak ? (index - peak) / (end - peak) : 1);
    }
}
