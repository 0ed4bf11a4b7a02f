namespace NetGen.Signal;

/// <summary>a·tanh(bh): tanh with a = b = 1, LeCun's with a = 1.7159, b = 2/3 (LeCun et al., 1998).</summary>
internal sealed class TanhResponse(double a, double b) : ElementwiseResponse
{
    public override double Scale => 1 / b;

    public override double ReferenceSlope => a * b;

    public override double Evaluate(double h, out double slope)
    {
        double value = ExponentialFunctions.Tanh(b * h, out slope);
        slope *= a * b;
        return a * value;
    }
}
