using System;
#if TORCH
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
#endif
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers;

/// <summary>TorchSharp, where it was built in and loads.</summary>
internal static class Torch
{
#if TORCH
    /// <summary>Why there is no TorchSharp in the table; null where there is.</summary>
    public static string? Missing { get; } = Load();

    /// <summary>A training step.</summary>
    public static Contender Step(TrainingCase network, int batch) => TorchTrainer.Contender(network, batch);

    /// <summary>The losses of some steps.</summary>
    public static float[] Losses(TrainingCase network, int batch, int steps, double rate) => TorchTrainer.Losses(network, batch, steps, rate);

    private static string? Load()
    {
        try
        {
            TorchSharp.torch.set_num_threads(1);
            return null;
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException or NotSupportedException or BadImageFormatException)
        {
            return $"TorchSharp: does not load: {Reason(error)}";
        }
    }

    // TorchSharp tells every file it copied and not what the loader said: that is asked again.
    private static string Reason(Exception error)
    {
        try
        {
            string[] files = Directory.GetFiles(AppContext.BaseDirectory, "libLibTorchSharp.*", SearchOption.AllDirectories);
            if (files.Length > 0) NativeLibrary.Free(NativeLibrary.Load(files[0]));
        }
        catch (DllNotFoundException loader)
        {
            error = loader;
        }

        return error.GetBaseException().Message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("not found"))
            ?? error.GetBaseException().Message;
    }
#else
    /// <summary>Why there is no TorchSharp in the table; null where there is.</summary>
    public static string? Missing => "TorchSharp: not built in; add -p:Torch=true";

    /// <summary>A training step.</summary>
    public static Contender Step(TrainingCase network, int batch) => throw new NotSupportedException($"{Missing} ({network.Name}, {batch}).");

    /// <summary>The losses of some steps.</summary>
    public static float[] Losses(TrainingCase network, int batch, int steps, double rate) =>
        throw new NotSupportedException($"{Missing} ({network.Name}, {batch}, {steps}, {rate}).");
#endif
}
