using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Benchmarks.Networks;
using NetGen.Onnx;

namespace NetGen.Benchmarks.Cold;

/// <summary>The first prediction of a process: whole processes of this very program, one after the other in turn.</summary>
internal static class ColdCommand
{
    private const int Rounds = 11;

    /// <summary>Prints the medians.</summary>
    public static void Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-cold-");
        try
        {
            string weights = Path.Combine(folder.FullName, "net.safetensors"), model = Path.Combine(folder.FullName, "net.onnx");
            var network = new SineNet(1);
            network.Save(weights);
            OnnxExport.Save(network, model);
            Print("The first prediction of 1-100-100-100-1 tanh, just in time", Rounds,
            [
                ("empty Main", Child("empty")), ("NetGen, new weights", Child("drawn")), ("NetGen, weights from a file", Child("loaded", weights)),
                ("ONNX Runtime, model from a file", Child("onnx", model)),
            ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs processes in turn and prints how much longer than the first each takes.</summary>
    public static void Print(string title, int rounds, IReadOnlyList<(string Name, Func<double> Time)> processes)
    {
        foreach ((_, Func<double> time) in processes) time();
        double[][] times = [.. processes.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < processes.Count; i++) times[i][round] = processes[i].Time();
        }

        var table = new Table("process", "median, ms", "best, ms", "over the empty one, ms");
        for (int i = 0; i < processes.Count; i++)
        {
            double over = RaceResult.Median([.. times[i].Zip(times[0], (time, empty) => time - empty)]);
            table.Add(processes[i].Name, $"{RaceResult.Median(times[i]):F1}", $"{times[i].Min():F1}", i == 0 ? "" : $"{over:F1}");
        }

        table.Print($"{title}: whole processes, {rounds} runs in turn; the difference is the median of the rounds' differences");
    }

    private static Func<double> Child(params string[] arguments)
    {
        string program = Environment.ProcessPath!;
        bool host = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] all = [.. host ? [typeof(ColdCommand).Assembly.Location] : (string[])[], ChildProcess.Marker, .. arguments];
        return () => ChildProcess.Time(program, all);
    }
}
