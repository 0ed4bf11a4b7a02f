using System;

namespace NetGen.Signal;

/// <summary>An activation's gains for pre-activations N(0, 1): which weights keep the signal, and how stable that is.</summary>
/// <param name="Moments">The averages over N(0, 1).</param>
internal readonly record struct ActivationGains(ResponseMoments Moments)
{
    /// <summary>1/√E φ²: with σ_w² = gain²/m the variance q = 1 stays (√2 for ReLU; PyTorch's <c>calculate_gain</c> has 5/3 for tanh).</summary>
    public double Forward => 1 / Math.Sqrt(Moments.Square);

    /// <summary>1/√E φ′²: with it a gradient's norm stays.</summary>
    public double Backward => 1 / Math.Sqrt(Moments.SlopeSquare);

    /// <summary>χ at the forward gain, the gradient's growth per layer; also behind LayerNorm, where the weights' scale drops out.</summary>
    public double Chi => Moments.SlopeSquare / Moments.Square;

    /// <summary>The growth per layer of a small deviation from q = 1: above 1 no deep plain network stays there.</summary>
    public double VarianceSlope => Moments.SquareByVariance / Moments.Square;

    /// <summary>E φ′²/Var φ ≥ 1, the gradient's growth per layer behind BatchNorm (Yang et al., 2019).</summary>
    public double ChiBatchNorm => Moments.SlopeSquare / (Moments.Square - (Moments.Mean * Moments.Mean));

    /// <summary>The gains of an activation.</summary>
    public static ActivationGains Of(Response response) => new(response.Moments(SignalLaw.Gaussian(0, 1)));
}
