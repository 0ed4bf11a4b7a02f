using System;
using System.IO;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Cold;

/// <summary>The same published in other ways: time, and size where all is one file, over a program that does nothing.</summary>
internal static class PublishedCommand
{
    private const int Rounds = 31;

    private const string Empty = "return 0;", Drawn = "new Net(1)", Loaded = "Net.Load(args[0])";

    /// <summary>Compiled ahead of time, one native file.</summary>
    public static void RunAot() => Run("ahead of time (PublishAot)", "<PublishAot>true</PublishAot>", oneFile: true);

    /// <summary>Compiled beforehand for a runtime that may still compile anew.</summary>
    public static void RunReadyToRun() => Run(
        "ready to run (PublishReadyToRun)",
        $"<PublishReadyToRun>true</PublishReadyToRun><SelfContained>false</SelfContained><RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>",
        oneFile: false);

    private static void Run(string how, string properties, bool oneFile)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-published-");
        try
        {
            string weights = Path.Combine(folder.FullName, "net.safetensors");
            new SineNet(1).Save(weights);
            string empty = Publish("Empty", Empty), drawn = Publish("Drawn", Prediction(Drawn)), loaded = Publish("Loaded", Prediction(Loaded));
            ColdCommand.Print($"The first prediction of 1-100-100-100-1 tanh, {how}", Rounds,
            [
                ("empty Main", () => ChildProcess.Time(empty)), ("NetGen, new weights", () => ChildProcess.Time(drawn)),
                ("NetGen, weights from a file", () => ChildProcess.Time(loaded, weights)),
            ]);
            if (oneFile) Console.WriteLine($"file size: {KiloBytes(empty):F0} KB empty; over that, {KiloBytes(drawn) - KiloBytes(empty):F0} KB "
                + $"with new weights, {KiloBytes(loaded) - KiloBytes(empty):F0} KB with weights from a file\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Publish(string name, string source) => PublishedProgram.Publish(Path.Combine(folder.FullName, name), source, properties);
    }

    private static string Prediction(string network) => $"""
        using NetGen;

        float[] output = new float[1];
        ({network}).Predict([0.5f], output);
        return float.IsFinite(output[0]) ? 0 : 1;

        [Input(1), Dense(100, Activation.Tanh), Dense(100, Activation.Tanh), Dense(100, Activation.Tanh), Dense(1)]
        public partial class Net;
        """;

    private static double KiloBytes(string file) => new FileInfo(file).Length / 1024.0;
}
