using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Commands;

/// <summary>Predictions against ONNX Runtime, TensorPrimitives and a plain loop.</summary>
internal static class PredictCommand
{
    private static readonly int[] Batches = [16, 256, 1024];

    /// <summary>Prints a table for one sample and for each batch.</summary>
    public static void Run()
    {
        Print(1);
        double[] ratios = [.. Batches.SelectMany(Print)];
        Console.WriteLine(
            $"NetGen against ONNX Runtime over {ratios.Length} batch cells: geometric mean {RaceResult.GeometricMean(ratios):F2}×, worst {ratios.Min():F2}×\n");
    }

    private static List<double> Print(int batch)
    {
        var table = new Table("network", "NetGen", "GFLOP/s", "ONNX Runtime", "", "×", "TensorPrimitives", "×", "plain loop", "×");
        var ratios = new List<double>();
        foreach ((string name, INetwork network) in Cases.Predicting)
        {
            RaceResult result = Race(network, batch);
            // ONNX Runtime enters with two ways to call it; the better one counts.
            int onnx = result.Best(1) <= result.Best(2) ? 1 : 2;
            double ratio = result.Ratio(onnx, 0);
            ratios.Add(ratio);
            table.Add(
                name, Table.Time(result.Best(0)), $"{Cases.PredictionFlops(network, batch) / result.Best(0):F1}",
                Table.Time(result.Best(onnx)), onnx == 1 ? "bound" : "run", Table.Times(ratio),
                Table.Time(result.Best(3)), Table.Times(result.Ratio(3, 0)), Table.Time(result.Best(4)), Table.Times(result.Ratio(4, 0)));
        }

        table.Print((batch == 1 ? "One sample" : $"A batch of {batch}") + ": best time of a call, and × how many times faster NetGen is (median of the rounds' ratios)");
        return ratios;
    }

    private static RaceResult Race(INetwork network, int batch)
    {
        float[] inputs = Numbers.Uniform(batch * network.Layout.InputSize, 1);
        float[][] outputs = [.. Enumerable.Range(0, 5).Select(_ => new float[batch * network.Layout.OutputSize])];
        using var bound = new OnnxPredictor(network, inputs, outputs[1]);
        using var run = new OnnxPredictor(network, inputs, outputs[2]);
        var tensors = new TensorPredictor(network);
        var plain = new PlainPredictor(network);
        Contender[] contenders =
        [
            Cases.Predict(network, inputs, outputs[0]),
            Contender.Of("ONNX Runtime, bound", outputs[1], bound.RunBound),
            Contender.Of("ONNX Runtime, run", outputs[2], run.Run),
            Contender.Of("TensorPrimitives", outputs[3], () => tensors.Run(inputs, outputs[3])),
            Contender.Of("plain loop", outputs[4], () => plain.Run(inputs, outputs[4])),
        ];
        foreach (Contender contender in contenders) contender.Run();
        for (int i = 1; i < contenders.Length; i++) Agreement.Check($"{contenders[i].Name}, {network.Layout.Name}, batch {batch}", outputs[0], outputs[i]);
        return Benchmarks.Race.Run(contenders);
    }
}
