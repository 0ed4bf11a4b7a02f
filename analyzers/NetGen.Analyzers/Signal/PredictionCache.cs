using System.Collections.Concurrent;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>Predictions by network: while somebody types, most networks of a file are as they were.</summary>
internal static class PredictionCache
{
    // More than a file has; past that it starts over, since forgetting costs a millisecond and remembering all costs memory.
    private const int Most = 1024;

    private static readonly ConcurrentDictionary<NetworkModel, SignalPrediction> Known = new();

    public static SignalPrediction Of(NetworkModel network)
    {
        if (Known.TryGetValue(network, out SignalPrediction? known)) return known;
        if (Known.Count >= Most) Known.Clear();
        SignalPrediction prediction = SignalLayers.Predict(network);
        Known[network] = prediction;
        return prediction;
    }
}
