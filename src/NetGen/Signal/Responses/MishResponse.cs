using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>h·tanh(softplus h) (Misra, 2019). With e = eʰ, tanh(softplus h) = (e² + 2e)/(e² + 2e + 2).</summary>
internal sealed class MishResponse : ElementwiseResponse
{
    public override double Evaluate(double h, out double slope)
    {
        double t, inner;
        if (h > 0)
        {
            double f = ScalarMath.Exp(-h), sum = 1 + (2 * f * (1 + f));
            t = (1 + (2 * f)) / sum;
            inner = 4 * f * f * (1 + f) / (sum * sum);
        }
        else
        {
            double e = ScalarMath.Exp(h), sum = (e * (e + 2)) + 2;
            t = e * (e + 2) / sum;
            inner = 4 * e * (1 + e) / (sum * sum);
        }

        slope = t + (h * inner);
        return h * t;
    }
}
