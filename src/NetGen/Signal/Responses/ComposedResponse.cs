namespace NetGen.Signal;

/// <summary>φ(g·f(h) + b): an activation behind a layer that copies what another activation gives.</summary>
/// <param name="outer">φ.</param>
/// <param name="gain">g.</param>
/// <param name="bias">b.</param>
/// <param name="inner">f.</param>
internal sealed class ComposedResponse(ElementwiseResponse outer, double gain, double bias, ElementwiseResponse inner) : ElementwiseResponse
{
    public override double[] Kinks { get; } = [.. inner.Kinks, .. Preimages(outer.Kinks, gain, bias)];

    public override double Scale => gain == 0 ? inner.Scale : System.Math.Min(inner.Scale, outer.Scale / System.Math.Abs(gain));

    public override double ReferenceSlope => outer.ReferenceSlope;

    public override double Evaluate(double h, out double slope)
    {
        double value = outer.Evaluate((gain * inner.Evaluate(h, out double first)) + bias, out double second);
        slope = first * gain * second;
        return value;
    }

    // Exact where f is the identity or ReLU; elsewhere close enough to place panels.
    private static double[] Preimages(double[] kinks, double gain, double bias)
    {
        double[] places = new double[kinks.Length];
        for (int i = 0; i < kinks.Length; i++) places[i] = gain == 0 ? kinks[i] : (kinks[i] - bias) / gain;
        return places;
    }
}
