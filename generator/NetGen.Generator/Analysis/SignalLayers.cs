using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Generator.Analysis;

/// <summary>A declared network as the signal engine sees it.</summary>
internal static class SignalLayers
{
    /// <summary>What mean-field theory predicts of a declared network.</summary>
    public static SignalPrediction Predict(NetworkModel network) => SignalPrediction.Of(Of(network), Input(network.Input));

    /// <summary>The layers.</summary>
    public static IReadOnlyList<SignalLayer> Of(NetworkModel network) => [.. network.Layers.Select(Of)];

    /// <summary>The inputs.</summary>
    public static SignalInput Input(InputModel input) => SignalInput.Declared(input.Mean, input.StandardDeviation, input.Minimum, input.Maximum);

    // The one list in this stage that a new kind of layer joins.
    private static SignalLayer Of(LayerModel layer, int index) => layer switch
    {
        DenseModel dense => new DenseSignal(dense.Inputs, dense.Outputs)
        {
            Weights = WeightFormulas.Of(dense, index == 0).Law,
            Biases = BiasFormulas.Of(dense).Law,
            Response = ResponseTable.Of(dense.Activation, dense.Parameter, dense.Outputs),
        },
        _ => throw new NotSupportedException($"No signal for {layer.GetType().Name}."),
    };
}
