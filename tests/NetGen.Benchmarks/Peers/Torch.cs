using System;
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
            return $"TorchSharp: does not load: {error.GetBaseException().Message}";
        }
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
