namespace NetGen.Signal;

/// <summary>The moments of φ′(h)·dh/dx₀ in one pass over the nodes.</summary>
internal struct SlopeSums(ElementwiseResponse response, SlopeRate rate) : IIntegrand
{
    private double _mean, _product, _square;

    public readonly SlopeMoments Result => new(_mean, _product, _square);

    public void Add(double h, double deviation, double weight)
    {
        double value = response.Evaluate(h, out double slope), expected = rate.At + (rate.By * deviation);
        _mean += weight * slope * expected;
        _product += weight * value * slope * expected;
        _square += weight * slope * slope * ((expected * expected) + rate.Noise);
    }
}
