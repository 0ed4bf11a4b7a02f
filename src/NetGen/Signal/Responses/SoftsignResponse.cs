using System;

namespace NetGen.Signal;

/// <summary>h/(1 + |h|), whose second derivative jumps at 0.</summary>
internal sealed class SoftsignResponse : ElementwiseResponse
{
    public override double[] Kinks { get; } = [0];

    public override double Evaluate(double h, out double slope)
    {
        double inverse = 1 / (1 + Math.Abs(h));
        slope = inverse * inverse;
        return h * inverse;
    }
}
