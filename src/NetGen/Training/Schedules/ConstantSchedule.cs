namespace NetGen;

/// <summary>The learning rate as it is; for use behind a <see cref="WarmUpSchedule"/>.</summary>
public sealed class ConstantSchedule : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double RateAt(long index, long totalSteps, double baseRate) => baseRate;
}
