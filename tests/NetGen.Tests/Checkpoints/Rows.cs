using System;
using System.Linq;
using NetGen.Initialization;

namespace NetGen.Tests.Checkpoints;

/// <summary>Data and comparisons.</summary>
internal static class Rows
{
    public static TrainingData Of(int count, long seed = 1)
    {
        var random = new SeededRandom(seed);
        float[] inputs = new float[2 * count], targets = new float[count];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = (float)random.NextNormal();
        for (int i = 0; i < count; i++) targets[i] = (inputs[2 * i] * inputs[(2 * i) + 1]) + (0.1f * (float)random.NextNormal());
        return TrainingData.From(inputs, targets, 2, 1);
    }

    /// <summary>Everything a trainer's next step depends on, bit by bit.</summary>
    public static string Bits<TNet>(Trainer<TNet> trainer)
        where TNet : class, INetwork<TNet> => string.Join(
        ';',
        Hex(trainer.Network.Parameters.Buffer),
        Hex(trainer.State.All),
        trainer.StepCount,
        BitConverter.DoubleToInt64Bits(trainer.LearningRate),
        BitConverter.DoubleToInt64Bits(trainer.GradientNorm));

    public static string Bits(TrainingHistory history) =>
        $"{history.BestEpoch} {history.BestRestored} {history.StopReason} {string.Join(' ', history.Epochs)}";

    private static string Hex(ReadOnlySpan<float> values) =>
        Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values));
}
