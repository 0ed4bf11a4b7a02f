using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>Runs many random networks at once where the mean field does not hold: narrow layers, weights with a mean, layers that copy.</summary>
internal static class EnsembleEngine
{
    // Members whose offsets differ need averages of their own.
    private const int Plain = 256, WithOffset = 128;

    // What a mean field neglects is of the order of Σ 1/n over the hidden layers, and of mμ² beside σ².
    private const double NarrowSum = 0.25, LeastMean = 0.01;
    private const int FewInputs = 8;

    /// <summary>Whether the mean field misses too much of a network that an ensemble can follow.</summary>
    public static bool IsNeeded(IReadOnlyList<SignalLayer> layers)
    {
        double narrow = 0;
        bool needed = layers.Count > 1 && layers[0].Inputs is > 1 and < FewInputs;
        for (int i = 0; i < layers.Count; i++)
        {
            if (!layers[i].CanEnsemble) return false;
            if (i > 0) narrow += 1.0 / layers[i].Inputs;
            needed |= layers[i].OffsetShare > LeastMean || layers[i].Copies;
        }

        return needed || narrow > NarrowSum;
    }

    /// <summary>Predicts every layer; those behind an overflow know nothing.</summary>
    public static LayerPrediction[] Run(IReadOnlyList<SignalLayer> layers, SignalInput input)
    {
        var predictions = new LayerPrediction[layers.Count];
        var flows = new List<MembersFlow>(layers.Count);
        Members? at = input.Members(HasOffset(layers) ? WithOffset : Plain, layers[0].Inputs);
        foreach (SignalLayer layer in layers)
        {
            MembersFlow flow = layer.Forward(at)!;
            predictions[flows.Count] = flow.Prediction;
            flows.Add(flow);
            at = flow.Output;
            if (at is null) break;
        }

        for (int i = flows.Count; i < layers.Count; i++) predictions[i] = new LayerPrediction { Layer = layers[i] };
        if (at is null) return predictions;
        MemberDeltas deltas = flows[flows.Count - 1].Start();
        for (int i = flows.Count - 1; i >= 0; i--)
        {
            if (i < flows.Count - 1) deltas = flows[i].Back(flows[i + 1], deltas);
            flows[i].Note(deltas);
            predictions[i] = flows[i].Prediction;
        }

        return predictions;
    }

    private static bool HasOffset(IReadOnlyList<SignalLayer> layers)
    {
        foreach (SignalLayer layer in layers)
        {
            if (layer.OffsetShare > 0 && !layer.Copies) return true;
        }

        return false;
    }
}
