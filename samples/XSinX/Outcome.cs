using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Samples.XSinX;

/// <summary>All seeds of one initialisation in one setting.</summary>
/// <param name="Scenario">The initialisation.</param>
/// <param name="Trials">One result a seed.</param>
public sealed record Outcome(Scenario Scenario, IReadOnlyList<TrialResult> Trials)
{
    /// <summary>A number of every seed: least, median, greatest.</summary>
    public (double Least, double Median, double Greatest) Of(Func<TrialResult, double> number)
    {
        double[] sorted = [.. Trials.Select(number).Order()];
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return (sorted[0], median, sorted[^1]);
    }

    /// <summary>The seed whose test error is the (lower) median: the one to draw.</summary>
    public TrialResult Typical => Trials.OrderBy(trial => trial.Test).ElementAt((Trials.Count - 1) / 2);

    /// <summary>The signal of a layer, averaged over the seeds.</summary>
    public LayerSignal MeanSignal(int layer) =>
        new(Trials.Average(trial => trial.Signal[layer].MeanSlope), Trials.Average(trial => trial.Signal[layer].SaturatedShare));
}
