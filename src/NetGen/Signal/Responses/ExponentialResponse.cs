using System;

namespace NetGen.Signal;

/// <summary>λh where h &gt; 0, else λα(eʰ − 1): ELU with λ = 1 (Clevert et al., 2015), SELU (Klambauer et al., 2017).</summary>
internal sealed class ExponentialResponse(double lambda, double alpha) : ElementwiseResponse
{
    private const double SeluLambda = 1.0507009873554805, SeluAlpha = 1.6732632423543772;

    /// <summary>SELU with its two constants.</summary>
    public static ExponentialResponse Selu { get; } = new(SeluLambda, SeluAlpha);

    public override double[] Kinks { get; } = [0];

    public override double ReferenceSlope => lambda * Math.Max(1, alpha);

    public override bool BendsAtZero => true;

    public override double Evaluate(double h, out double slope)
    {
        if (h > 0)
        {
            slope = lambda;
            return lambda * h;
        }

        double e = ExponentialFunctions.Expm1(h);
        slope = lambda * alpha * (1 + e);
        return lambda * alpha * e;
    }
}
