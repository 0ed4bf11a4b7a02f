using System;

namespace NetGen;

/// <summary>
/// A training step met a NaN or an infinite number. Parameters and optimiser are as the last good step left them, so that training can
/// go on, for instance with a lower <c>Trainer.LearningRate</c>; where a loss has grown until it overflowed, better from an earlier checkpoint.
/// </summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>An error without a place.</summary>
    public TrainingDivergedException()
        : this("Training diverged.")
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What happened.</param>
    public TrainingDivergedException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public TrainingDivergedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where the first number that is not finite was.</summary>
    public DivergencePlace Place { get; init; }

    /// <summary>The epoch, from 1; null for a step outside <c>Trainer.Fit</c>.</summary>
    public int? Epoch { get; init; }

    /// <summary>The step that failed, from 1, counted over the trainer's life.</summary>
    public long Step { get; init; }

    /// <summary>The layer, from 0, or null where the place belongs to none.</summary>
    public int? Layer { get; init; }

    /// <summary>
    /// The row of the inputs, targets or layer values, from 0: in the arrays given to <see cref="TrainingData"/>, or in the batch for a step outside
    /// <c>Trainer.Fit</c>; null where the place has no rows.
    /// </summary>
    public int? Row { get; init; }

    /// <summary>The column of the inputs or targets, or the unit of the layer, from 0; null where the place has none.</summary>
    public int? Column { get; init; }
}
