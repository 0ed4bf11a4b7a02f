using System;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Commands;

/// <summary>A training step with Adam and mean squared error.</summary>
internal static class TrainCommand
{
    private static readonly int[] Batches = [1, 32, 256];

    /// <summary>Prints a row for each network and batch.</summary>
    public static void Run()
    {
        var table = new Table("network", "batch", "NetGen", "GFLOP/s", "plain loop", "×", "TorchSharp", "×");
        foreach (TrainingCase network in Cases.Learning)
        {
            foreach (int batch in Batches)
            {
                Verify(network, batch);
                Contender[] contenders = [network.NetGen(batch), network.Plain(batch), .. Torch.Missing is null ? [Torch.Step(network, batch)] : (Contender[])[]];
                RaceResult result = Race.Run(contenders);
                bool torch = contenders.Length > 2;
                table.Add(
                    network.Name, $"{batch}", Table.Time(result.Best(0)), $"{Cases.TrainingFlops(network.Layout, batch) / result.Best(0):F1}",
                    Table.Time(result.Best(1)), Table.Times(result.Ratio(1, 0)),
                    torch ? Table.Time(result.Best(2)) : "-", torch ? Table.Times(result.Ratio(2, 0)) : "-");
            }
        }

        table.Print("A training step: best time, and × how many times faster NetGen is (median of the rounds' ratios)");
        Console.WriteLine("FLOP: 6 · parameters · batch, less the first layer's input gradient.");
        if (Torch.Missing is { } missing) Console.WriteLine(missing);
        Console.WriteLine();
    }

    // At a rate at which every step moves the weights: a wrong gradient or a wrong Adam shows in the losses that follow.
    private static void Verify(TrainingCase network, int batch)
    {
        const int Steps = 6;
        const double Rate = 1e-3;
        float[] losses = network.Losses(batch, Steps, Rate);
        if (losses[^1] >= losses[0]) throw new InvalidOperationException($"{network.Name} learns nothing: {string.Join(", ", losses)}.");
        Agreement.Check($"Losses of {network.Name}, batch {batch}", losses, network.PlainLosses(batch, Steps, Rate));
        if (Torch.Missing is null) Agreement.Check($"TorchSharp's losses of {network.Name}, batch {batch}", losses, Torch.Losses(network, batch, Steps, Rate));
    }
}
