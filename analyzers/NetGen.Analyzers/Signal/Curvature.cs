using System;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>Half the greatest curvature of a loss at the start, as the tangent kernel predicts it.</summary>
internal static class Curvature
{
    // A batch of so many samples averages what they do not have in common; Keras's default.
    private const double Batch = 32;

    /// <summary>
    /// cΘ of one output for the mean squared error of one output; for K outputs and other losses, what curves as much. NaN where the loss
    /// has no curvature to speak of.
    /// </summary>
    /// <remarks>
    /// The Hessian is about JᵀHJ, H the loss's own by the outputs: 2/K for the squared error's mean over outputs, 1/K for Huber's, 1/(4K) at
    /// most for sigmoid with binary cross-entropy, 1/K at the start for softmax with cross-entropy; JJᵀ has a trace of Θ/K for each output,
    /// and the share c of it is common to all samples.
    /// </remarks>
    public static double Trace(NetworkFacts network) => Trace(network, Correlation(network));

    /// <summary>The same for samples that have a given share of the kernel in common; 1 where they are all alike, and it is greatest.</summary>
    public static double Trace(NetworkFacts network, double correlation)
    {
        double units = network.Model.OutputSize, one = correlation * network.Signal.TangentTrace / units;
        double slope = network.Signal.Layers[network.Last].SlopeSquare;
        return (network.Model.Loss, network.Layers[network.Last].Activation) switch
        {
            (Loss.CategoricalCrossEntropy, Activation.Softmax or Activation.LogSoftmax) => one / (2 * units),
            (_, Activation.Softmax or Activation.LogSoftmax) => double.NaN,
            (Loss.BinaryCrossEntropy, Activation.Sigmoid) => one / (8 * units),
            (Loss.MeanSquaredError, _) => slope * one / units,
            (Loss.Huber, _) => slope * one / (2 * units),
            _ => double.NaN,
        };
    }

    /// <summary>c, at least: the kernel of two independent inputs over that of one, 1 over the number of inputs, 1 over a batch.</summary>
    /// <remarks>
    /// For two inputs all averages of products become products of averages: m u² for m v, (E φ′)² for E φ′². Data are seldom independent, so
    /// the true c is greater; a single input has c = 1 nearly (0.9 measured).
    /// </remarks>
    private static double Correlation(NetworkFacts network)
    {
        double trace = 0, delta = 1;
        for (int layer = network.Last; layer >= 0; layer--)
        {
            if (network.SignalLayers[layer] is not DenseSignal dense) return 1;
            LayerPrediction? before = layer > 0 ? network.Signal.Layers[layer - 1] : null;
            double mean = before?.ActivationMean ?? InputScale.Input(network).Mean;
            trace += dense.Units * delta * ((dense.Inputs * mean * mean) + 1);
            double slope = before?.MeanSlope ?? 0;
            delta *= dense.Weights.VarianceOf(dense.Inputs, dense.Units) * dense.Units * slope * slope;
        }

        double least = Math.Max(1 / Batch, 1.0 / network.Model.Input.Size);
        return Math.Max(least, Math.Min(1, trace / network.Signal.TangentTrace));
    }
}
