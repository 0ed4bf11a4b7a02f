namespace NetGen.Signal;

/// <summary>Over the units of a layer (Ba et al., 2016): divides by √q, so that the scale of the weights drops out.</summary>
internal sealed record LayerNormalization(double Gamma = 1, double Beta = 0, double Epsilon = 1e-5) : Normalization(Gamma, Beta, Epsilon)
{
    public override string Name => "LayerNorm";

    public override bool NeedsProduct => false;

    public override double Divisor(double variance, double covariance) => variance;
}
