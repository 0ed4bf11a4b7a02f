using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Signal;

namespace NetGen;

/// <summary>Maps a network's layers to what the analysis knows: the one list that a new kind of layer joins here.</summary>
internal static class SignalLayers
{
    /// <summary>All layers.</summary>
    public static IReadOnlyList<SignalLayer> Of(NetworkLayout layout) => [.. layout.Layers.Select(Of)];

    private static SignalLayer Of(Layer layer) => layer switch
    {
        DenseLayer dense => new DenseSignal(dense.Inputs, dense.Units)
        {
            Weights = dense.WeightLaw,
            Biases = dense.BiasLaw,
            Response = ResponseTable.Of(dense.Activation, dense.ActivationParameter, dense.Units),
        },
        _ => throw new NotSupportedException($"The signal analysis does not know {layer.GetType().Name}."),
    };
}
