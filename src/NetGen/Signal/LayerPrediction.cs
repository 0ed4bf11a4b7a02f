using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>What mean-field theory predicts of one layer at initialisation, averaged over its units; NaN is not known or not defined.</summary>
/// <remarks>Formulas: Poole et al. (2016), Schoenholz et al. (2017), and for the spread Hanin and Rolnick (2018).</remarks>
public sealed record LayerPrediction
{
    internal LayerPrediction()
    {
    }

    /// <summary>M, the mean of the pre-activations h (of φ's argument, behind a normalisation).</summary>
    public double PreActivationMean { get; internal init; } = double.NaN;

    /// <summary>q, the variance of h over the units for one input.</summary>
    public double PreActivationVariance { get; internal init; } = double.NaN;

    /// <summary>E φ(h).</summary>
    public double ActivationMean { get; internal init; } = double.NaN;

    /// <summary>E φ(h)².</summary>
    public double ActivationSquare { get; internal init; } = double.NaN;

    /// <summary>E |φ′(h)|, the mean size of the slope.</summary>
    public double MeanSlopeSize { get; internal init; } = double.NaN;

    /// <summary>P(|φ′(h)| &lt; 0.1·D), D being φ's reference slope (1 for tanh and ReLU, ¼ for sigmoid): the saturated or inactive share.</summary>
    public double LowGradientShare { get; internal init; } = double.NaN;

    /// <summary>P(h ≤ 0) for ReLU, ELU and their kin, for one input: inactive, which is not yet dead.</summary>
    public double InactiveShare { get; internal init; } = double.NaN;

    /// <summary>mσ_w² E φ′²: what the layer multiplies the mean square of a small change, or of a gradient's norm, by; χ of a square chain.</summary>
    public double Gain { get; internal init; } = double.NaN;

    /// <summary>E δ² per unit, δ = ∂loss/∂h, where the errors at the last layer's pre-activations are ±1.</summary>
    public double DeltaSquare { get; internal init; } = double.NaN;

    /// <summary>The relative standard deviation of <see cref="OutputSquare"/> between networks of this width: the prediction's error bar.</summary>
    public double Spread { get; internal init; } = double.NaN;

    /// <summary>The mean square of what the layer hands on: E φ², over keep with dropout.</summary>
    public double OutputSquare { get; internal init; } = double.NaN;

    /// <summary>The layer.</summary>
    internal SignalLayer Layer { get; init; } = null!;

    /// <summary>mσ_w² v + (mμ_w u)²: what of h² comes from the input, not from biases.</summary>
    internal double FromInput { get; init; } = double.NaN;

    /// <summary>The variance of M between networks and inputs: of an offset that all units share, from weights with a mean. Not part of q.</summary>
    internal double OffsetVariance { get; init; }

    /// <summary>q before a normalisation.</summary>
    internal double RawVariance { get; init; } = double.NaN;

    /// <summary>v of the layer before.</summary>
    internal double InputSquare { get; init; } = double.NaN;

    /// <summary>E φ′(h).</summary>
    internal double MeanSlope { get; init; } = double.NaN;

    /// <summary>E φ′(h)².</summary>
    internal double SlopeSquare { get; init; } = double.NaN;

    /// <summary>dv/dv of the layer before, mσ_w² d E φ²/dq: above 1 small deviations of the scale grow.</summary>
    internal double VarianceSlope { get; init; } = double.NaN;

    /// <summary>E (∂loss/∂w)² = E δ²·v of the layer before.</summary>
    internal double WeightGradientSquare { get; init; } = double.NaN;

    /// <summary>E (∂loss/∂x)² for the layer's inputs x.</summary>
    internal double InputGradient { get; init; } = double.NaN;

    /// <summary>n E δ² (mv + 1): the layer's share of the neural tangent kernel's trace (Jacot et al., 2018).</summary>
    internal double TangentTrace { get; init; }

    /// <summary>inactiveⁿ for ReLU and ReLU6, else 0: the probability that one input silences the whole layer.</summary>
    internal double SilentProbability { get; init; }

    /// <summary>Whether the pre-activations' variance is past what can be gone on with.</summary>
    internal bool Overflows { get; init; }

    /// <summary>The correlation of two inputs' pre-activations, where it was asked for.</summary>
    internal double Correlation { get; init; } = double.NaN;

    /// <summary>The layers of a residual block's branch, else none.</summary>
    internal IReadOnlyList<LayerPrediction> Branch { get; init; } = [];

    /// <summary>A layer that hands its input on, scaled.</summary>
    internal static LayerPrediction PassThrough(SignalLayer layer, in SignalState input, in SignalState output, double gain) => new()
    {
        Layer = layer,
        FromInput = input.Square,
        InputSquare = input.Square,
        ActivationMean = output.Mean,
        ActivationSquare = output.Square,
        OutputSquare = output.Square,
        Gain = gain,
        Spread = Math.Sqrt(output.SquareVariance) / output.Square,
    };
}
