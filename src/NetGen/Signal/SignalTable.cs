using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>A prediction as text, one line a layer.</summary>
internal static class SignalTable
{
    private static readonly string[] Header = ["layer", "E h", "Var h", "E y²", "E |φ′|", "low gradient", "gain", "‖δ‖²", "± spread"];

    /// <summary>The table.</summary>
    public static string Of(SignalPrediction prediction)
    {
        var rows = new List<string[]> { Header };
        for (int i = 0; i < prediction.Layers.Count; i++) rows.Add(Row(prediction, i));
        return TextColumns.Align(rows);
    }

    private static string[] Row(SignalPrediction prediction, int index)
    {
        LayerPrediction layer = prediction.Layers[index];
        return
        [
            Name(layer, index),
            SignalNumber.Mean(layer.PreActivationMean, layer.PreActivationVariance),
            SignalNumber.Text(layer.PreActivationVariance),
            SignalNumber.Text(layer.OutputSquare),
            SignalNumber.Text(layer.MeanSlopeSize),
            SignalNumber.Percent(layer.LowGradientShare),
            SignalNumber.Text(layer.Gain),
            SignalNumber.Text(prediction.GradientRatio(index, prediction.Layers.Count - 1)),
            SignalNumber.Percent(layer.Spread),
        ];
    }

    private static string Name(LayerPrediction layer, int index) => $"{index + 1}: {layer.Layer.Name} {layer.Layer.Inputs}→{layer.Layer.Units}";
}
