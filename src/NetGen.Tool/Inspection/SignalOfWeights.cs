using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Onnx;
using NetGen.Signal;

namespace NetGen.Tool.Inspection;

/// <summary>What mean-field theory says of a network whose weights are random with the means and deviations of a file's.</summary>
internal static class SignalOfWeights
{
    /// <summary>Predicts the signal for standardised inputs.</summary>
    /// <returns>The prediction, or null where numbers are not finite.</returns>
    public static SignalPrediction? Of(PortableNetwork network)
    {
        var layers = new List<SignalLayer>();
        foreach (PortableLayer layer in network.Layers)
        {
            WeightStatistics weights = WeightStatistics.Of(layer.Weights.Span), biases = WeightStatistics.Of(layer.Biases.Span);
            if (weights.NotFinite + biases.NotFinite > 0) return null;
            layers.Add(new DenseSignal(layer.Inputs, layer.Units)
            {
                Weights = Law(weights),
                Biases = Law(biases),
                Response = ResponseTable.Of(layer.Activation, layer.ActivationParameter, layer.Units),
            });
        }

        return SignalPrediction.Of(layers, SignalInput.Standard);
    }

    private static WeightLaw Law(WeightStatistics numbers) =>
        numbers.Deviation == 0 ? new(WeightLawKind.Constant, numbers.Mean, 0) : new(WeightLawKind.Normal, numbers.Mean, numbers.Deviation);
}
