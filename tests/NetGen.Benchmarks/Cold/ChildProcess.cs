using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.ML.OnnxRuntime;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cold;

/// <summary>What a child of <c>cold</c> does: nothing, or one prediction.</summary>
internal static class ChildProcess
{
    /// <summary>The first argument of a child.</summary>
    public const string Marker = "--child";

    /// <summary>Starts a program and waits for its end.</summary>
    /// <returns>Milliseconds.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static double Time(string program, params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0 ? milliseconds : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    /// <summary>The child's work; 0 where a number came out.</summary>
    public static int Run(string[] arguments) => arguments switch
    {
        [_, "empty"] => 0,
        [_, "drawn"] => Drawn(),
        [_, "loaded", string file] => Loaded(file),
        [_, "onnx", string file] => Onnx(file),
        _ => 2,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Drawn() => Predict(new SineNet(1));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Loaded(string file) => Predict(SineNet.Load(file));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Predict(SineNet network)
    {
        float[] output = new float[1];
        network.Predict([0.5f], output);
        return float.IsFinite(output[0]) ? 0 : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Onnx(string file)
    {
        float[] output = new float[1];
        using SessionOptions options = OnnxPredictor.Options(1);
        using var session = new InferenceSession(file, options);
        using var run = new RunOptions();
        using OrtValue input = OrtValue.CreateTensorValueFromMemory([0.5f], [1, 1]);
        using OrtValue result = OrtValue.CreateTensorValueFromMemory(output, [1, 1]);
        session.Run(run, ["input"], [input], ["output"], [result]);
        return float.IsFinite(output[0]) ? 0 : 1;
    }
}
