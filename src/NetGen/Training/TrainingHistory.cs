using System.Collections.Generic;

namespace NetGen;

/// <summary>Why <c>Trainer.Fit</c> returned.</summary>
public enum StopReason
{
    /// <summary>All epochs were run.</summary>
    Completed,

    /// <summary>The validation loss did not get better for <see cref="FitOptions.Patience"/> epochs.</summary>
    EarlyStopping,
}

/// <summary>What one call of <c>Trainer.Fit</c> did.</summary>
public sealed class TrainingHistory
{
    internal TrainingHistory(IReadOnlyList<EpochResult> epochs, int bestEpoch, StopReason stopReason, bool bestRestored)
    {
        Epochs = epochs;
        BestEpoch = bestEpoch;
        StopReason = stopReason;
        BestRestored = bestRestored;
    }

    /// <summary>
    /// The epochs in order; at least one, the last one always. A checkpoint holds all epochs up to 1,000; of more it holds the first, the last
    /// 500, the best, and of the others 500 at most, evenly spread. What a run that was taken up there has left out is seen from
    /// <see cref="EpochResult.Epoch"/>; epochs since then are all here.
    /// </summary>
    public IReadOnlyList<EpochResult> Epochs { get; }

    /// <summary>
    /// The epoch with the best validation loss (without validation data: training loss), from 1; the first of equals, and 0 where no loss was
    /// finite.
    /// </summary>
    public int BestEpoch { get; }

    /// <summary>Why training ended.</summary>
    public StopReason StopReason { get; }

    /// <summary>Whether the parameters are those of <see cref="BestEpoch"/>, put back, rather than the last epoch's.</summary>
    public bool BestRestored { get; }
}
