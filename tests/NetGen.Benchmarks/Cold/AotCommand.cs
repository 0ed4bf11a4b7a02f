using System;
using System.Collections.Generic;
using System.IO;

namespace NetGen.Benchmarks.Cold;

/// <summary>The same compiled ahead of time: time and size over a program that does nothing.</summary>
internal static class AotCommand
{
    private const int Rounds = 31;

    private const string Empty = "return 0;";

    private const string Network = """
        using NetGen;

        float[] output = new float[1];
        new Net(1).Predict([0.5f], output);
        return float.IsFinite(output[0]) ? 0 : 1;

        [Input(1), Dense(100, Activation.Tanh), Dense(100, Activation.Tanh), Dense(100, Activation.Tanh), Dense(1)]
        public partial class Net;
        """;

    /// <summary>Publishes both and compares them.</summary>
    public static void Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-aot-");
        try
        {
            string empty = AotProgram.Publish(Path.Combine(folder.FullName, "Empty"), Empty);
            string network = AotProgram.Publish(Path.Combine(folder.FullName, "Network"), Network);
            ColdCommand.Print("The first prediction of 1-100-100-100-1 tanh, ahead of time", Rounds,
                [("empty Main", () => ChildProcess.Time(empty)), ("NetGen, new weights", () => ChildProcess.Time(network))]);
            double before = new FileInfo(empty).Length / 1024.0, after = new FileInfo(network).Length / 1024.0;
            Console.WriteLine($"file size: {before:F0} KB empty, {after:F0} KB with the network, {after - before:F0} KB over\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
