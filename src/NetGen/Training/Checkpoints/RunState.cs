using System.Collections.Generic;

namespace NetGen;

/// <summary>How far one call of <c>Trainer.Fit</c> is: with parameters and optimiser, all that the rest of it depends on.</summary>
internal sealed class RunState
{
    /// <summary>The epoch in progress, from 1; one more than there are epochs when the last has ended.</summary>
    public long Epoch { get; set; } = 1;

    /// <summary>How many of its steps were taken.</summary>
    public int Step { get; set; }

    /// <summary>The sum of the losses of the epoch's rows so far.</summary>
    public double Losses { get; set; }

    /// <summary>The sum of the gradient norms of the epoch's steps so far.</summary>
    public double Norms { get; set; }

    /// <summary>Whether early stopping ended the run.</summary>
    public bool Stopped { get; set; }

    /// <summary>Whether the run is over, and the best epoch's parameters are back if they were to be put back.</summary>
    public bool Finished { get; set; }

    /// <summary>Whether they were put back.</summary>
    public bool BestRestored { get; set; }

    /// <summary>The best epoch, from 1, or 0.</summary>
    public int BestEpoch { get; set; }

    /// <summary>Its loss.</summary>
    public double BestLoss { get; set; } = double.PositiveInfinity;

    /// <summary>Its parameters, laid out as the network's, where early stopping keeps them.</summary>
    public float[]? Best { get; set; }

    /// <summary>Whether <see cref="Best"/> is there; in a checkpoint known before its tensors are read.</summary>
    public bool KeepsBest { get; set; }

    /// <summary>The epochs that have ended, as far as they are known: of those before a checkpoint, what <see cref="KeptEpochs"/> keeps.</summary>
    public List<EpochResult> Results { get; } = [];

    /// <summary>Those of them that the next checkpoint may have to keep.</summary>
    public List<EpochResult> Kept { get; } = [];

    /// <summary>Adds an epoch that has ended.</summary>
    public void Add(EpochResult result)
    {
        Results.Add(result);
        Kept.Add(result);
    }

    /// <summary>Ends an epoch.</summary>
    public void EndEpoch(EpochResult result)
    {
        Add(result);
        Epoch++;
        (Step, Losses, Norms) = (0, 0, 0);
    }
}
