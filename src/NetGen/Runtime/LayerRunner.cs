using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Runs a single layer row by row, for looking inside; called by emitted code.</summary>
public static class LayerRunner
{
    /// <summary>Runs one layer on packed rows.</summary>
    /// <typeparam name="TCode">The network's code.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <param name="inputs">[rows, the layer's inputs].</param>
    /// <param name="preActivations">[rows, units], written.</param>
    /// <param name="outputs">[rows, units], written.</param>
    /// <exception cref="ArgumentException">There is no such layer, or the lengths do not agree.</exception>
    public static void Run<TCode>(INetwork network, int layer, ReadOnlySpan<float> inputs, Span<float> preActivations, Span<float> outputs)
        where TCode : struct, INetworkCode
    {
        ArgumentNullException.ThrowIfNull(network);
        if ((uint)layer >= (uint)network.Layout.Layers.Count)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{network.Layout.Name} has {network.Layout.Layers.Count} layers, counted from 0.");
        Layer at = network.Layout.Layers[layer];
        int rows = Lengths.CheckBatch(inputs, at.Inputs, preActivations, at.Units);
        Lengths.CheckBatch(inputs, at.Inputs, outputs, at.Units);

        float[] scratch = new float[(2 * TCode.RowStride) + Scratch.Slack];
        ref float h = ref Scratch.Align(scratch);
        ref float y = ref Unsafe.Add(ref h, TCode.RowStride);
        for (int row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)row * at.Inputs);
            TCode.Layer(layer, ref network.Parameters.Start, ref x, ref h, ref y);
            MemoryMarshal.CreateReadOnlySpan(ref h, at.Units).CopyTo(preActivations.Slice(row * at.Units, at.Units));
            MemoryMarshal.CreateReadOnlySpan(ref y, at.Units).CopyTo(outputs.Slice(row * at.Units, at.Units));
        }
    }
}
