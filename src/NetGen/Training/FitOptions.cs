using System;

namespace NetGen;

/// <summary>How <c>Trainer.Fit</c> goes through the data.</summary>
public sealed class FitOptions
{
    /// <summary>How often all data are gone through, at most; at least 1, 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Epochs { get; init => field = Settings.AtLeastOne(value, nameof(Epochs)); } = 1;

    /// <summary>The rows of a mini-batch; at least 1, 32 by default. The last batch of an epoch has what is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int BatchSize { get; init => field = Settings.AtLeastOne(value, nameof(BatchSize)); } = 32;

    /// <summary>Decides the order of the rows: epoch e of a seed has the same order always; 0 by default.</summary>
    public long Seed { get; init; }

    /// <summary>Whether the rows of every epoch are shuffled; true by default.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Whether a last batch with fewer rows than <see cref="BatchSize"/> is left out; false by default.</summary>
    public bool DropLast { get; init; }

    /// <summary>How the learning rate changes from step to step; by default it stays.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>Data that are not learnt from; their loss is measured after every epoch.</summary>
    public TrainingData? Validation { get; init; }

    /// <summary>
    /// Early stopping: after how many epochs without a better validation loss training ends; at least 1. The parameters of the best epoch
    /// are then put back, also where <see cref="Epochs"/> ends it. Needs <see cref="Validation"/>; null, the default, for no early stopping.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Patience { get; init => field = value is { } epochs ? Settings.AtLeastOne(epochs, nameof(Patience)) : null; }

    /// <summary>By how much a loss must fall below the best to count as better; finite, at least 0, 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double MinDelta { get; init => field = Settings.AtLeastZero(value, nameof(MinDelta)); }
}
