namespace NetGen.Signal;

/// <summary>φ(g·f(h) + b) with φ′ alone as its slope: how saturated the units of a copying layer are.</summary>
/// <param name="outer">φ.</param>
/// <param name="gain">g.</param>
/// <param name="bias">b.</param>
/// <param name="inner">f.</param>
internal sealed class OuterSlope(ElementwiseResponse outer, double gain, double bias, ElementwiseResponse inner) : ElementwiseResponse
{
    private readonly ComposedResponse _both = new(outer, gain, bias, inner);

    public override double[] Kinks => _both.Kinks;

    public override double Scale => _both.Scale;

    public override double ReferenceSlope => outer.ReferenceSlope;

    // Where the copied number has h's sign, so has what becomes of it.
    public override bool BendsAtZero => outer.BendsAtZero && gain > 0 && bias == 0 && inner.Evaluate(0, out _) == 0;

    public override double Evaluate(double h, out double slope) => outer.Evaluate((gain * inner.Evaluate(h, out _)) + bias, out slope);
}
