using System;

namespace NetGen;

/// <summary>Watches a loss, remembers the best epoch and, where it is to be put back, its parameters.</summary>
internal sealed class EarlyStopping(NetworkParameters parameters, FitOptions options)
{
    private readonly float[]? _best = options.Patience is null ? null : new float[parameters.Buffer.Length];
    private double _bestLoss = double.PositiveInfinity;

    /// <summary>The best epoch, from 1, or 0.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Takes an epoch's loss in; NaN is never better.</summary>
    /// <returns>Whether the patience is at its end.</returns>
    public bool Observe(int epoch, double loss)
    {
        if (loss < _bestLoss - options.MinDelta)
        {
            _bestLoss = loss;
            BestEpoch = epoch;
            if (_best is not null) parameters.Buffer.CopyTo(_best);
        }

        return epoch - BestEpoch >= options.Patience;
    }

    /// <summary>Puts the best epoch's parameters back if they are not the last epoch's.</summary>
    public bool Restore(int lastEpoch)
    {
        if (_best is null || BestEpoch == 0 || BestEpoch == lastEpoch) return false;
        _best.CopyTo(parameters.Buffer);
        return true;
    }
}
