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

    /// <summary>
    /// A file that keeps the run, so that one that was killed goes on where the last checkpoint left it, to the same bits as if nothing had
    /// happened; null, the default, for none. It is replaced as a whole after every epoch (or <see cref="CheckpointEvery"/> steps), at the
    /// end and when the run is cancelled. <c>Load</c> reads the weights out of it. Its size is bounded: of more than 1,000 epochs it keeps some,
    /// see <see cref="TrainingHistory.Epochs"/>.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>After how many steps each the checkpoint is written; at least 1. Null, the default, for after every epoch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? CheckpointEvery { get; init => field = value is { } steps ? Settings.AtLeastOne(steps, nameof(CheckpointEvery)) : null; }

    /// <summary>
    /// Whether a run whose <see cref="CheckpointPath"/> exists goes on from there, true by default: network, optimiser, options and data must
    /// then be those with which it was started, and one that is over returns at once. False starts anew and replaces the file.
    /// </summary>
    public bool Resume { get; init; } = true;
}
