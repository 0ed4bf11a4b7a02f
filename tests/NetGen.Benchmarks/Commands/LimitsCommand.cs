using System;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Commands;

/// <summary>How much of what this core can do is reached.</summary>
internal static class LimitsCommand
{
    private static readonly int[] Batches = [16, 256, 1024], StepBatches = [1, 32, 256];

    /// <summary>Measures the limits, then prints the shares.</summary>
    public static void Run()
    {
        CoreLimits limits = CoreLimits.Measure();
        Console.WriteLine($"multiply-adds: {(limits.Fma512 > 0 ? $"{limits.Fma512:F0} GFLOP/s with 512 bits, " : "")}{limits.Fma256:F0} GFLOP/s with 256 bits");
        Console.WriteLine($"reads: L1 {limits.L1:F0} GB/s (16 KB), L2 {limits.L2:F0} GB/s (256 KB), L3 {limits.L3:F0} GB/s (4 MB)\n");
        PrintSample(limits);
        PrintBatches(limits);
        PrintSteps(limits);
    }

    private static void PrintSample(CoreLimits limits)
    {
        var table = new Table("network", "time", "limit", "share", "parameters, KB");
        foreach ((string name, INetwork network) in Cases.Predicting)
        {
            double bytes = Cases.ParameterBytes(network), time = Race.Run(Cases.Predict(network, 1)).Best(0);
            double limit = Math.Max(bytes / limits.Bandwidth(bytes), Cases.PredictionFlops(network, 1) / limits.Peak);
            table.Add(name, Table.Time(time), Table.Time(limit), $"{limit / time:P0}", $"{bytes / 1024:F0}");
        }

        table.Print("One sample: parameters read once from the level they fit in, or multiply-adds, whichever takes longer");
    }

    private static void PrintBatches(CoreLimits limits)
    {
        var table = new Table(["network", .. Array.ConvertAll(Batches, batch => $"batch {batch}")]);
        foreach ((string name, INetwork network) in Cases.Predicting)
        {
            table.Add([name, .. Array.ConvertAll(Batches, batch => Share(
                Cases.PredictionFlops(network, batch), Race.Run(Cases.Predict(network, batch)), limits))]);
        }

        table.Print("Batches: share of the multiply-add peak; activations have no FLOP here");
    }

    private static void PrintSteps(CoreLimits limits)
    {
        var table = new Table(["network", .. Array.ConvertAll(StepBatches, batch => $"batch {batch}")]);
        foreach (TrainingCase network in Cases.Learning)
        {
            table.Add([network.Name, .. Array.ConvertAll(StepBatches, batch => Share(
                Cases.TrainingFlops(network.Layout, batch), Race.Run(network.NetGen(batch)), limits))]);
        }

        table.Print("Training step: share of the multiply-add peak; Adam has no FLOP here");
    }

    private static string Share(double flops, RaceResult result, CoreLimits limits) => $"{flops / result.Best(0) / limits.Peak:P0}";
}
