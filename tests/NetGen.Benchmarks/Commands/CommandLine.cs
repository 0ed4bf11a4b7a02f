using System;
using System.Diagnostics;
using NetGen.Benchmarks.Cold;

namespace NetGen.Benchmarks.Commands;

/// <summary>Finds the command and prints what a reader needs to repeat it.</summary>
internal static class CommandLine
{
    private const string Usage = """
        dotnet run -c Release --project tests/NetGen.Benchmarks -- <command>

          predict      one sample and batches against ONNX Runtime, TensorPrimitives and a plain loop
          train        a training step with Adam against a plain loop and, with -p:Torch=true, TorchSharp
          growth       time per FLOP over width, batch, depth and odd widths
          limits       the share of this core's measured FMA and bandwidth limits
          threads      two threads against one
          cold         the first prediction of a process; --aot, --r2r: compiled ahead of time, ready to run
          all          all of them, one after the other
        """;

    private static readonly (string Name, Action Run)[] Commands =
    [
        ("predict", PredictCommand.Run), ("train", TrainCommand.Run), ("growth", GrowthCommand.Run), ("limits", LimitsCommand.Run),
        ("threads", ThreadsCommand.Run), ("cold", ColdCommand.Run), ("cold --aot", PublishedCommand.RunAot),
        ("cold --r2r", PublishedCommand.RunReadyToRun),
    ];

    /// <summary>Runs what the arguments name; 2 where they name nothing.</summary>
    public static int Run(string[] arguments)
    {
        string asked = string.Join(' ', arguments);
        (string Name, Action Run)[] chosen = asked == "all" ? Commands : Array.FindAll(Commands, command => command.Name == asked);
        if (chosen.Length == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        foreach ((string name, Action run) in chosen)
        {
            Machine.Print(name);
            var watch = Stopwatch.StartNew();
            run();
            Console.WriteLine($"checksum {Race.Checksum:G9}, {watch.Elapsed.TotalSeconds:F0} s\n");
        }

        return 0;
    }
}
