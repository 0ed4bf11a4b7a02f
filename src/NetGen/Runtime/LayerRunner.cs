using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>The emitted code of one layer on one row.</summary>
/// <param name="layer">The layer's place, from 0.</param>
/// <param name="parameters">The first float of the parameters.</param>
/// <param name="input">The layer's input.</param>
/// <param name="preActivations">A padded row, written.</param>
/// <param name="outputs">A padded row, written.</param>
public delegate void LayerCode(int layer, ref float parameters, ref float input, ref float preActivations, ref float outputs);

/// <summary>Runs a single layer row by row, for looking inside; called by emitted code.</summary>
public static class LayerRunner
{
    /// <summary>Runs one layer on packed rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <param name="rowStride">The length of the longest padded row.</param>
    /// <param name="inputs">[rows, the layer's inputs].</param>
    /// <param name="preActivations">[rows, units], written.</param>
    /// <param name="outputs">[rows, units], written.</param>
    /// <param name="code">The emitted code.</param>
    /// <exception cref="ArgumentException">There is no such layer, or the lengths do not agree.</exception>
    public static void Run(
        INetwork network, int layer, int rowStride, ReadOnlySpan<float> inputs, Span<float> preActivations, Span<float> outputs, LayerCode code)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(code);
        if ((uint)layer >= (uint)network.Layout.Layers.Count)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{network.Layout.Name} has {network.Layout.Layers.Count} layers, counted from 0.");
        Layer at = network.Layout.Layers[layer];
        int rows = Lengths.CheckBatch(inputs, at.Inputs, preActivations, at.Units);
        Lengths.CheckBatch(inputs, at.Inputs, outputs, at.Units);

        float[] scratch = new float[(2 * rowStride) + Scratch.Slack];
        ref float h = ref Scratch.Align(scratch);
        ref float y = ref Unsafe.Add(ref h, rowStride);
        for (int row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)row * at.Inputs);
            code(layer, ref network.Parameters.Start, ref x, ref h, ref y);
            MemoryMarshal.CreateReadOnlySpan(ref h, at.Units).CopyTo(preActivations.Slice(row * at.Units, at.Units));
            MemoryMarshal.CreateReadOnlySpan(ref y, at.Units).CopyTo(outputs.Slice(row * at.Units, at.Units));
        }
    }
}
