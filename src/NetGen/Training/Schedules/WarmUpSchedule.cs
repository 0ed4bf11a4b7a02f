using System;

namespace NetGen;

/// <summary>Raises the learning rate in equal steps from near 0 to its value, then hands over to another schedule.</summary>
/// <remarks>
/// The first <see cref="Steps"/> steps have (step + 1)/Steps of the rate that <see cref="Then"/> starts with (Goyal et al., 2017); Then counts
/// its steps from the end of the warm-up.
/// </remarks>
/// <param name="steps">How many steps the warm-up takes; at least 1.</param>
/// <param name="then">What follows; by default the constant rate.</param>
public sealed class WarmUpSchedule(int steps, LearningRateSchedule? then = null) : LearningRateSchedule
{
    /// <summary>How many steps the warm-up takes.</summary>
    public int Steps { get; } = Settings.AtLeastOne(steps, nameof(steps));

    /// <summary>What follows the warm-up.</summary>
    public LearningRateSchedule Then { get; } = then ?? new ConstantSchedule();

    /// <inheritdoc/>
    public override double RateAt(long index, long totalSteps, double baseRate)
    {
        long rest = Math.Max(1, totalSteps - Steps);
        return index < Steps
            ? Then.RateAt(0, rest, baseRate) * (index + 1) / Steps
            : Then.RateAt(index - Steps, rest, baseRate);
    }
}
