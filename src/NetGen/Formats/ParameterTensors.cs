using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Formats;

/// <summary>A network's parameters as tensors in PyTorch's layout: the one place that knows which tensors a kind of layer has.</summary>
internal static class ParameterTensors
{
    /// <summary>The tensors that a network has.</summary>
    /// <exception cref="ArgumentException">The naming gives one name to two of them.</exception>
    public static ParameterSlot[] Slots(NetworkLayout layout, TensorNaming naming)
    {
        var slots = new List<ParameterSlot>();
        foreach (Layer layer in layout.Layers)
        {
            Add(ParameterSlot.Weight, layer.Units, layer.Inputs);
            Add(ParameterSlot.Bias, layer.Units);

            void Add(string parameter, params long[] shape) => slots.Add(new(naming(layout, layer.Index, parameter), layer.Index, parameter, shape));
        }

        if (slots.GroupBy(slot => slot.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The naming calls two tensors '{twice.Key}'.", nameof(naming));
        return [.. slots];
    }

    /// <summary>The tensors with their values, each fetched when it is written.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="naming">The names.</param>
    /// <param name="prefix">What stands before them.</param>
    public static IEnumerable<TensorValues> Values(NetworkParameters parameters, TensorNaming naming, string prefix = "") =>
        Slots(parameters.Layout, naming).Select(slot => new TensorValues(prefix + slot.Name, slot.Shape, () => Get(parameters, slot)));

    /// <summary>One tensor's numbers, row-major.</summary>
    public static float[] Get(NetworkParameters parameters, ParameterSlot slot)
    {
        if (slot.Parameter == ParameterSlot.Bias) return parameters.Biases(slot.Layer).ToArray();
        WeightView weights = parameters.Weights(slot.Layer);
        float[] values = new float[weights.Count];
        weights.CopyTo(values);
        return values;
    }

    /// <summary>Puts one tensor's numbers in.</summary>
    public static void Set(NetworkParameters parameters, ParameterSlot slot, float[] values)
    {
        if (slot.Parameter == ParameterSlot.Bias) values.CopyTo(parameters.Biases(slot.Layer));
        else parameters.Weights(slot.Layer).CopyFrom(values);
    }
}
