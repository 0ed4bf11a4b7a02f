using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Commands;

/// <summary>How time per FLOP grows with a network's width and depth and with the batch: at best not at all.</summary>
internal static class GrowthCommand
{
    private const int Batch = 256;

    private static readonly int[] Batches = [16, 32, 64, 128, 256, 512, 1024, 2048, 4096];

    /// <summary>Prints a table for each family.</summary>
    public static void Run()
    {
        Print($"Width, batch {Batch}: three square layers, ReLU", [.. WidthFamily.Powers.Select(network => Cell(network, Batch))]);
        Print("Width, one sample", [.. WidthFamily.Powers.Select(network => Cell(network, 1))]);
        Print("Batch: 64-64-64-64 ReLU", [.. Batches.Select(batch => new Cell($"batch {batch}", WidthFamily.Powers[2], batch))]);
        Print($"Depth, batch {Batch}: hidden layers of 64, ReLU", [.. DepthFamily.All.Select(network => Cell(network, Batch))]);
        Print("Depth, one sample", [.. DepthFamily.All.Select(network => Cell(network, 1))]);
        PrintOdd($"Odd widths, batch {Batch}", Batch);
        PrintOdd("Odd widths, one sample", 1);
    }

    private static Cell Cell(INetwork network, int batch) => new(network.Layout.Name, network, batch);

    // All cells of a table race each other, so that what the machine does meanwhile meets all of them.
    private static void Print(string title, IReadOnlyList<Cell> cells)
    {
        RaceResult result = Race.Run([.. cells.Select(cell => Cases.Predict(cell.Network, cell.Batch))]);
        double[] times = [.. cells.Select((cell, i) => result.Best(i) / Cases.PredictionFlops(cell.Network, cell.Batch))];
        var table = new Table("cell", "time", "GFLOP/s", "time per FLOP ÷ the best cell's", "parameters, KB");
        for (int i = 0; i < cells.Count; i++)
        {
            table.Add(
                cells[i].Name, Table.Time(result.Best(i)), $"{1 / times[i]:F1}", Table.Times(times[i] / times.Min()),
                $"{Cases.ParameterBytes(cells[i].Network) / 1024:F0}");
        }

        table.Print($"{title} (worst ÷ best: {times.Max() / times.Min():F2}×)");
    }

    private static void PrintOdd(string title, int batch)
    {
        var table = new Table("width", "time", "neighbour", "time", "time per padded FLOP ÷ the neighbour's");
        var ratios = new List<double>();
        foreach ((INetwork odd, INetwork padded) in WidthFamily.Odd)
        {
            RaceResult result = Race.Run(Cases.Predict(odd, batch), Cases.Predict(padded, batch));
            // Both have the same padded FLOP: every width rounded up to 16.
            ratios.Add(result.Ratio(0, 1));
            table.Add($"{odd.Layout.InputSize}", Table.Time(result.Best(0)), $"{padded.Layout.InputSize}", Table.Time(result.Best(1)), Table.Times(ratios[^1]));
        }

        table.Print($"{title} (worst: {ratios.Max():F2}×)");
    }
}

/// <summary>One point of a curve.</summary>
internal sealed record Cell(string Name, INetwork Network, int Batch);
