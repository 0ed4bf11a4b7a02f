using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>A run of the parameter buffer with one weight decay.</summary>
internal readonly record struct DecayRange(int Start, int Length, double WeightDecay)
{
    /// <summary>Cuts a network's buffer into runs: one, unless the biases are spared.</summary>
    public static DecayRange[] Of(NetworkLayout layout, Optimizer optimizer)
    {
        if (optimizer.DecayBiases || optimizer.WeightDecay == 0) return [new(0, layout.BufferLength, optimizer.WeightDecay)];

        List<DecayRange> ranges = [];
        int cursor = 0;
        foreach (DenseLayer layer in layout.Layers.OfType<DenseLayer>().OrderBy(layer => layer.BiasOffset))
        {
            if (layer.BiasOffset > cursor) ranges.Add(new(cursor, layer.BiasOffset - cursor, optimizer.WeightDecay));
            ranges.Add(new(layer.BiasOffset, layer.ParameterEnd - layer.BiasOffset, 0));
            cursor = layer.ParameterEnd;
        }

        if (cursor < layout.BufferLength) ranges.Add(new(cursor, layout.BufferLength - cursor, optimizer.WeightDecay));
        return [.. ranges];
    }
}
