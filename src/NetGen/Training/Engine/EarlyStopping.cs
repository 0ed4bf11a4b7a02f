using System;

namespace NetGen;

/// <summary>Watches a loss, remembers the best epoch and, where it is to be put back, its parameters.</summary>
internal sealed class EarlyStopping(NetworkParameters parameters, FitOptions options, RunState state)
{
    /// <summary>Takes an epoch's loss in; NaN is never better.</summary>
    /// <returns>Whether the patience is at its end.</returns>
    public bool Observe(int epoch, double loss)
    {
        if (loss < state.BestLoss - options.MinDelta)
        {
            state.BestLoss = loss;
            state.BestEpoch = epoch;
            state.KeepsBest = options.Patience is not null;
            if (state.KeepsBest) parameters.Buffer.CopyTo(state.Best ??= new float[parameters.Buffer.Length]);
        }

        return epoch - state.BestEpoch >= options.Patience;
    }

    /// <summary>Puts the best epoch's parameters back if they are not the last epoch's.</summary>
    public bool Restore(int lastEpoch)
    {
        if (state.Best is null || state.BestEpoch == lastEpoch) return false;
        state.Best.AsSpan().CopyTo(parameters.Buffer);
        return true;
    }
}
