using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>What mean-field theory predicts of a network at initialisation, from its declaration alone.</summary>
/// <remarks>It describes the start: it cannot say whether training succeeds.</remarks>
public sealed class SignalPrediction
{
    private const double ZeroSquare = 1e-30;

    internal SignalPrediction(SignalInput input, IReadOnlyList<LayerPrediction> layers, int? overflowLayer)
    {
        Input = input;
        Layers = layers;
        OverflowLayer = overflowLayer;
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            if (layers[i].FromInput < ZeroSquare || layers[i].OutputSquare < ZeroSquare) ZeroLayer = i;
        }
    }

    /// <summary>What was assumed of the inputs.</summary>
    public SignalInput Input { get; }

    /// <summary>The layers, in order.</summary>
    public IReadOnlyList<LayerPrediction> Layers { get; }

    /// <summary>The first layer, from 0, whose pre-activations have a variance above 10¹² (nothing is predicted behind it), or null.</summary>
    public int? OverflowLayer { get; }

    /// <summary>The first layer, from 0, that the input does not reach or that hands on a mean square below 10⁻³⁰, or null.</summary>
    public int? ZeroLayer { get; }

    /// <summary>
    /// Θ = Σ n E δ² (mv + 1), the trace of the neural tangent kernel for one input and one output unit (Jacot et al., 2018): the expected
    /// squared length of that output's gradient by all weights and biases. For K outputs it is the sum over them.
    /// </summary>
    public double TangentTrace
    {
        get
        {
            double trace = 0;
            foreach (LayerPrediction layer in Layers) trace += layer.TangentTrace;
            return OverflowLayer is null ? trace : double.NaN;
        }
    }

    /// <summary>The probability that one input silences a whole layer of ReLUs, so that the output does not depend on it (Lu et al., 2019).</summary>
    public double SilentProbability
    {
        get
        {
            double alive = 1;
            foreach (LayerPrediction layer in Layers) alive *= 1 - layer.SilentProbability;
            return 1 - alive;
        }
    }

    /// <summary>The learning rate above which gradient descent on the mean squared error diverges, about (1 + momentum)/Θ.</summary>
    /// <remarks>
    /// The Hessian's greatest eigenvalue is 2cΘ, c ≤ 1 the tangent kernel's correlation between inputs: 0.9 for Xavier, Glorot and He
    /// networks, 0.45 for chaotic ones. The bound takes c = 1 and is 10 to 20 % too careful for the former.
    /// </remarks>
    /// <param name="momentum">The momentum, in [0, 1).</param>
    public double LearningRateBound(double momentum = 0) => (1 + momentum) / TangentTrace;

    /// <summary>‖δ‖² of one layer over that of another: what vanishing and exploding gradients are judged by.</summary>
    /// <param name="layer">The layer above the line, from 0.</param>
    /// <param name="reference">The layer below the line, from 0.</param>
    public double GradientRatio(int layer, int reference) => GradientNorm(layer) / GradientNorm(reference);

    /// <summary>The layers as a table.</summary>
    public override string ToString() => SignalTable.Of(this);

    /// <summary>Predicts a network: over a range of x and averaged if it has a single input, else at the inputs' mean square.</summary>
    internal static SignalPrediction Of(IReadOnlyList<SignalLayer> layers, SignalInput input) =>
        EnsembleEngine.IsNeeded(layers) ? Of(input, EnsembleEngine.Run(layers, input))
        : layers[0].Inputs == 1 && !SignalEngine.NeedsProduct(layers) ? SignalProfile.Of(layers, input).Average()
        : Once(layers, input);

    /// <summary>Predicts a network at the inputs' mean square, whatever their number.</summary>
    /// <param name="layers">The layers, in order.</param>
    /// <param name="input">The inputs.</param>
    /// <param name="correlate">Whether to follow the correlation of two inputs as well, which takes a thousand times longer.</param>
    internal static SignalPrediction Once(IReadOnlyList<SignalLayer> layers, SignalInput input, bool correlate = false)
    {
        int size = layers[0].Inputs;
        bool product = correlate || SignalEngine.NeedsProduct(layers);
        SignalState state = input.State(size) with { Product = product ? input.Product(size) : double.NaN };
        return Of(input, SignalEngine.Run(layers, state));
    }

    private static SignalPrediction Of(SignalInput input, LayerPrediction[] predictions)
    {
        int overflow = Array.FindIndex(predictions, layer => layer.Overflows);
        return new(input, predictions, overflow < 0 ? null : overflow);
    }

    private double GradientNorm(int layer) => Layers[layer].DeltaSquare * Layers[layer].Layer.Units;
}
