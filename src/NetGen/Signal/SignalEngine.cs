using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>Runs layers forward and the gradient back: the recursion itself, for one known state of the input.</summary>
internal static class SignalEngine
{
    /// <summary>Predicts every layer.</summary>
    /// <param name="layers">The layers, in order; at least one.</param>
    /// <param name="input">The signal before the first; its product NaN where no correlation is wanted.</param>
    /// <returns>One prediction a layer; those behind an overflow know nothing.</returns>
    public static LayerPrediction[] Run(IReadOnlyList<SignalLayer> layers, SignalState input)
    {
        var predictions = new LayerPrediction[layers.Count];
        var flows = new List<LayerFlow>(layers.Count);
        SignalState state = input;
        foreach (SignalLayer layer in layers)
        {
            LayerFlow flow = layer.Forward(state);
            predictions[flows.Count] = flow.Prediction;
            flows.Add(flow);
            state = flow.Output;
            if (flow is OverflowFlow) break;
        }

        if (flows[flows.Count - 1] is OverflowFlow)
        {
            for (int i = flows.Count; i < layers.Count; i++) predictions[i] = new LayerPrediction { Layer = layers[i] };
            return predictions;
        }

        Delta delta = Delta.One;
        for (int i = flows.Count - 1; i >= 0; i--)
        {
            if (i < flows.Count - 1) delta = flows[i].ToPreActivation(delta);
            delta = flows[i].ToInput(delta);
            predictions[i] = flows[i].Prediction;
        }

        return predictions;
    }

    /// <summary>Whether any layer needs the product of two inputs' signals.</summary>
    public static bool NeedsProduct(IReadOnlyList<SignalLayer> layers)
    {
        foreach (SignalLayer layer in layers)
        {
            if (layer.NeedsProduct) return true;
        }

        return false;
    }
}
