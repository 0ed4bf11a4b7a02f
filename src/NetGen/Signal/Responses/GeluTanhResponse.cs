namespace NetGen.Signal;

/// <summary>½h(1 + tanh(√(2/π)(h + 0.044715h³))), GELU's tanh form (Hendrycks and Gimpel, 2016).</summary>
internal sealed class GeluTanhResponse : ElementwiseResponse
{
    private const double RootOfTwoByPi = 0.7978845608028654, Cubic = 0.044715;

    public override double Evaluate(double h, out double slope)
    {
        double square = Cubic * h * h;
        double t = ExponentialFunctions.Tanh(RootOfTwoByPi * h * (1 + square), out double inner);
        slope = 0.5 * (1 + t + (h * inner * RootOfTwoByPi * (1 + (3 * square))));
        return 0.5 * h * (1 + t);
    }
}
