using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>How alike two inputs' signals are, layer by layer (Poole et al., 2016): E φ(u₁)φ(u₂) by two quadratures, one in the other.</summary>
internal static class CorrelationMap
{
    /// <summary>E φ(u₁)φ(u₂), with u₂ = M + c(u₁ − M) + √(q(1 − c²))·z.</summary>
    public static double Product(ElementwiseResponse response, double mean, double variance, double covariance)
    {
        double correlation = variance > 0 ? Math.Max(-1, Math.Min(1, covariance / variance)) : 1;
        var outer = new Outer(response, mean, variance, correlation);

        // What bends in u₂ at a kink k bends on average over u₂ at u₁ = M + (k − M)/c.
        var kinks = new List<double>(response.Kinks);
        if (Math.Abs(correlation) > 0.01)
        {
            kinks.Add(mean - (mean / correlation));
            foreach (double kink in response.Kinks) kinks.Add(mean + ((kink - mean) / correlation));
        }

        SignalLaw.Gaussian(mean, variance).Integrate(ref outer, [.. kinks], response.Scale);
        return outer.Sum;
    }

    private struct Outer(ElementwiseResponse response, double mean, double variance, double correlation) : IIntegrand
    {
        public double Sum { get; private set; }

        public void Add(double h, double deviation, double weight)
        {
            double other = response.MeanOver(mean + (correlation * deviation), variance * (1 - (correlation * correlation)));
            Sum += weight * response.Evaluate(h, out _) * other;
        }
    }
}
