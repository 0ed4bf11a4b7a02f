namespace NetGen.Signal;

/// <summary>hΦ(h) (Hendrycks and Gimpel, 2016).</summary>
internal sealed class GeluResponse : ElementwiseResponse
{
    public override double Evaluate(double h, out double slope)
    {
        double share = NormalDistribution.Cumulative(h);
        slope = share + (h * NormalDistribution.Density(h));
        return h * share;
    }
}
