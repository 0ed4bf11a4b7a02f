namespace NetGen;

/// <summary>How the learning rate changes over a run of <c>Trainer.Fit</c>, step by step (a step is one mini-batch, not an epoch).</summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of one step.</summary>
    /// <param name="index">The step, from 0.</param>
    /// <param name="totalSteps">How many steps the run has if it is not stopped early; at least 1.</param>
    /// <param name="baseRate">The trainer's learning rate.</param>
    /// <returns>The absolute rate; finite, at least 0.</returns>
    public abstract double RateAt(long index, long totalSteps, double baseRate);
}
