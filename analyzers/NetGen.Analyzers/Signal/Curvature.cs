using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>Half the greatest curvature of a loss at the start, as the tangent kernel predicts it.</summary>
internal static class Curvature
{
    /// <summary>
    /// Θ of one output for the mean squared error of one output; for K outputs and other losses, the Θ that curves as much. NaN where the
    /// loss has no curvature to speak of.
    /// </summary>
    /// <remarks>
    /// The Hessian is about JᵀHJ, H the loss's own by the outputs: 2/K for the squared error's mean over outputs, 1/K for Huber's, 1/(4K) at
    /// most for sigmoid with binary cross-entropy, 1/K at the start for softmax with cross-entropy; JJᵀ has a trace of Θ/K for each output.
    /// </remarks>
    public static double Trace(NetworkFacts network)
    {
        double units = network.Model.OutputSize, one = network.Signal.TangentTrace / units;
        double slope = network.Signal.Layers[network.Last].SlopeSquare;
        return (network.Model.Loss, network.Layers[network.Last].Activation) switch
        {
            (_, Activation.Softmax or Activation.LogSoftmax) when network.Model.Loss != Loss.CategoricalCrossEntropy => double.NaN,
            (Loss.CategoricalCrossEntropy, Activation.Softmax or Activation.LogSoftmax) => one / (2 * units),
            (Loss.BinaryCrossEntropy, Activation.Sigmoid) => one / (8 * units),
            (Loss.MeanSquaredError, _) => slope * one / units,
            (Loss.Huber, _) => slope * one / (2 * units),
            _ => double.NaN,
        };
    }
}
