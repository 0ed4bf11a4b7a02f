namespace NetGen.Signal;

/// <summary>ln(1 + eʰ).</summary>
internal sealed class SoftplusResponse : ElementwiseResponse
{
    public override double Evaluate(double h, out double slope) => ExponentialFunctions.Softplus(h, out slope);
}
