using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Formats;

/// <summary>A network's parameters as tensors in PyTorch's layout: the one place that knows which tensors a kind of layer has.</summary>
/// <remarks>
/// Buffers are laid out as <see cref="NetworkParameters"/>: the parameters themselves, or an optimiser's state beside them.
/// </remarks>
internal static class ParameterTensors
{
    /// <summary>Gives a buffer when it is asked for: a span cannot be kept until then.</summary>
    public delegate ReadOnlySpan<float> Source();

    /// <summary>The tensors that a network has.</summary>
    /// <exception cref="ArgumentException">The naming gives one name to two of them.</exception>
    public static ParameterSlot[] Slots(NetworkLayout layout, TensorNaming naming)
    {
        var slots = new List<ParameterSlot>();
        foreach (Layer layer in layout.Layers)
        {
            Add(layer.Index, ParameterSlot.Weight, [layer.Units, layer.Inputs]);
            Add(layer.Index, ParameterSlot.Bias, [layer.Units]);
        }

        if (slots.GroupBy(slot => slot.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The naming calls two tensors '{twice.Key}'.", nameof(naming));
        return [.. slots];

        void Add(int layer, string parameter, long[] shape) => slots.Add(new(naming(layout, layer, parameter), layer, parameter, shape));
    }

    /// <summary>The tensors with their values, each fetched when it is written.</summary>
    /// <param name="layout">The buffer's layout.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="naming">The names.</param>
    /// <param name="prefix">What stands before them.</param>
    public static IEnumerable<TensorValues> Values(NetworkLayout layout, Source buffer, TensorNaming naming, string prefix = "") =>
        Slots(layout, naming).Select(slot => new TensorValues(prefix + slot.Name, slot.Shape, () => Get(buffer(), layout, slot)));

    /// <summary>One tensor's numbers, row-major.</summary>
    public static float[] Get(ReadOnlySpan<float> buffer, NetworkLayout layout, ParameterSlot slot)
    {
        DenseLayer layer = At(layout, slot);
        if (slot.Parameter == ParameterSlot.Bias) return buffer.Slice(layer.BiasOffset, layer.Units).ToArray();
        float[] values = new float[layer.Units * layer.Inputs];
        for (int input = 0; input < layer.Inputs; input++)
        {
            for (int unit = 0; unit < layer.Units; unit++) values[(unit * layer.Inputs) + input] = buffer[layer.WeightIndex(unit, input)];
        }

        return values;
    }

    /// <summary>Puts one tensor's numbers in.</summary>
    public static void Set(Span<float> buffer, NetworkLayout layout, ParameterSlot slot, ReadOnlySpan<float> values)
    {
        DenseLayer layer = At(layout, slot);
        if (slot.Parameter == ParameterSlot.Bias)
        {
            values.CopyTo(buffer.Slice(layer.BiasOffset, layer.Units));
            return;
        }

        for (int input = 0; input < layer.Inputs; input++)
        {
            for (int unit = 0; unit < layer.Units; unit++) buffer[layer.WeightIndex(unit, input)] = values[(unit * layer.Inputs) + input];
        }
    }

    private static DenseLayer At(NetworkLayout layout, ParameterSlot slot) =>
        layout.Layers[slot.Layer] as DenseLayer
            ?? throw new NotSupportedException($"{layout.Layers[slot.Layer].GetType().Name} has no tensors in a file.");
}
