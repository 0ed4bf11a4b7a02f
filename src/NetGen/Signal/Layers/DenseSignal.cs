using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>A fully connected layer, x′ = φ(norm(Wx + b)), with dropout behind it if keep is below 1.</summary>
/// <remarks>
/// Forward (Poole et al., 2016; He et al., 2015): M = mμ_w u + μ_b, q = mσ_w² v + σ_b², u′ = E φ(M + √q z), v′ = E φ²/keep. A constant
/// bias is part of M, not of q. The way back is in <see cref="DenseFlow"/>.
/// </remarks>
internal sealed record DenseSignal(int Inputs, int Units) : SignalLayer(Inputs, Units)
{
    /// <summary>The law of the weights.</summary>
    public required WeightLaw Weights { get; init; }

    /// <summary>The law of the biases; zeros unless said.</summary>
    public WeightLaw Biases { get; init; } = new(WeightLawKind.Constant, 0, 0);

    /// <summary>φ.</summary>
    public required Response Response { get; init; }

    /// <summary>A normalisation of the pre-activations, or null.</summary>
    public Normalization? Norm { get; init; }

    /// <summary>The share of outputs that dropout keeps, in (0, 1].</summary>
    public double Keep { get; init; } = 1;

    public override bool NeedsProduct => Norm is { NeedsProduct: true };

    public override string Name => "Dense";

    public override bool CanEnsemble => Norm is null && Keep == 1;

    public override bool Copies => Weights.Kind == WeightLawKind.Identity;

    public override double OffsetShare => WeightMean == 0 || Copies
        ? 0
        : WeightVariance > 0 ? Inputs * WeightMean * WeightMean / WeightVariance : double.PositiveInfinity;

    /// <summary>μ_w.</summary>
    public double WeightMean => Weights.MeanOf(Inputs, Units);

    /// <summary>σ_w².</summary>
    public double WeightVariance => Weights.VarianceOf(Inputs, Units);

    /// <summary>σ_b².</summary>
    public double BiasVariance => Biases.VarianceOf(1, 1);

    public override LayerFlow Forward(in SignalState input)
    {
        double mean = MeanOf(input), variance = VarianceOf(input);
        if (OverflowFlow.IsReached(mean, variance)) return new OverflowFlow(this, mean, variance);
        SignalLaw law = LawOf(input);
        double covariance = (Inputs * WeightVariance * input.Product) + BiasVariance, factor = 1;
        if (Norm is not null)
        {
            factor = Norm.Factor(law.Variance, covariance);
            law = SignalLaw.Gaussian(Norm.Beta, factor * Norm.Divisor(law.Variance, covariance));
            covariance = Norm.NeedsProduct ? 0 : factor * covariance; // A batch's normalisation takes away what two inputs share.
        }

        return DenseFlow.Of(this, input, law, variance, factor, covariance);
    }

    public override MembersFlow? Forward(Members input)
    {
        if (!CanEnsemble) return null;
        bool copied = Copies && BiasVariance == 0 && Response is ElementwiseResponse && input.Source is { Response: ElementwiseResponse };
        return copied ? IdentityMembersFlow.Of(this, input) : DenseMembersFlow.Of(this, input);
    }

    /// <summary>M.</summary>
    public double MeanOf(in SignalState input) => (Inputs * WeightMean * input.Mean) + Biases.Centre;

    /// <summary>q. An identity copies: its variance over units is that of the inputs, and of the zeros that fill up.</summary>
    public double VarianceOf(in SignalState input)
    {
        if (Weights.Kind != WeightLawKind.Identity) return (Inputs * WeightVariance * input.Square) + BiasVariance;
        double mean = Inputs * WeightMean * input.Mean;
        return Math.Max(0, (Inputs * WeightMean * Weights.Spread * input.Square) - (mean * mean)) + BiasVariance;
    }

    /// <summary>The law of Wx + b: exact for one known number and uniform weights, else Gaussian.</summary>
    public SignalLaw LawOf(in SignalState input)
    {
        if (Inputs == 1 && input.Scalar is { } x && Weights.Kind == WeightLawKind.Uniform && SpreadOfUniformBias is { } spread)
            return UniformLaw.Of(MeanOf(input), Weights.Spread * Math.Abs(x), spread);
        return SignalLaw.Gaussian(MeanOf(input), VarianceOf(input));
    }

    private double? SpreadOfUniformBias =>
        Biases.Kind == WeightLawKind.Constant || Biases.Spread == 0 ? 0 : Biases.Kind == WeightLawKind.Uniform ? Biases.Spread : null;
}
