using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace NetGen.Samples.XSinX;

/// <summary>Runs every seed of every initialisation, a seed a thread: results do not depend on who computes them, or in which order.</summary>
public static class Experiment
{
    /// <summary>Runs one setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="scenarios">The initialisations.</param>
    /// <param name="seeds">How many seeds, from 0.</param>
    /// <param name="progress">Told the scenario's place and the steps done; from several threads.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static IReadOnlyList<Outcome> Run(
        Setting setting, IReadOnlyList<Scenario> scenarios, int seeds, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var results = new TrialResult[scenarios.Count, seeds];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, scenarios.Count * seeds, options, job =>
        {
            (int scenario, int seed) = (job / seeds, job % seeds);
            results[scenario, seed] = scenarios[scenario].Run(setting, seed, steps => progress?.Invoke(scenario, steps), cancellation);
        });

        return [.. scenarios.Select((scenario, i) => new Outcome(scenario, [.. Enumerable.Range(0, seeds).Select(seed => results[i, seed])]))];
    }
}
