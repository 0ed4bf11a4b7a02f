namespace NetGen;

/// <summary>η·γ^⌊step/size⌋: the learning rate falls by a factor at every so many steps; <c>StepLR</c>, stepped per mini-batch.</summary>
/// <param name="stepSize">After how many steps the rate falls; at least 1.</param>
public sealed class StepSchedule(int stepSize) : LearningRateSchedule
{
    /// <summary>After how many steps the rate falls.</summary>
    public int StepSize { get; } = Settings.AtLeastOne(stepSize, nameof(stepSize));

    /// <summary>γ, the factor; finite, greater than 0, 0.1 by default.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Gamma { get; init => field = Settings.Positive(value, nameof(Gamma)); } = 0.1;

    /// <inheritdoc/>
    public override double RateAt(long index, long totalSteps, double baseRate) => baseRate * IntegerPower.Of(Gamma, index / StepSize);
}
