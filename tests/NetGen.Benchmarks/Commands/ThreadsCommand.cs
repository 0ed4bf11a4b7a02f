using System;
using System.Collections.Generic;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Commands;

/// <summary>Two threads against one, in the same run.</summary>
internal static class ThreadsCommand
{
    private static readonly int[] Batches = [1024, 4096, 16384];

    /// <summary>Prints a table for each of what has threads.</summary>
    public static void Run()
    {
        var rows = new List<(string Name, Func<int, int, Contender> Contender)>();
        foreach (TrainingCase network in Cases.Learning) rows.Add((network.Name, network.NetGen));
        Print("A training step", rows);

        rows.Clear();
        foreach ((string name, INetwork network) in Cases.Predicting) rows.Add((name, (batch, threads) => Cases.Predict(network, batch, threads)));
        Print("PredictBatch", rows);
    }

    // The contender of a batch and a number of threads.
    private static void Print(string what, List<(string Name, Func<int, int, Contender> Contender)> rows)
    {
        var table = new Table("network", "batch", "1 thread", "2 threads", "×");
        foreach ((string name, Func<int, int, Contender> contender) in rows)
        {
            foreach (int batch in Batches)
            {
                RaceResult result = Race.Run(contender(batch, 1), contender(batch, 2));
                table.Add(name, $"{batch}", Table.Time(result.Best(0)), Table.Time(result.Best(1)), Table.Times(result.Ratio(0, 1)));
            }
        }

        table.Print($"{what}: best times, and × how many times faster two threads are (median of the rounds' ratios)");
    }
}
