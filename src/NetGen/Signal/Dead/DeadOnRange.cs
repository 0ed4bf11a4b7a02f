using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>ReLUs of the first layer that are off for every input in [low, high]ᵐ: exactly dead, their weights never get a gradient.</summary>
internal static class DeadOnRange
{
    /// <summary>The probability that a unit is dead, or NaN where no closed form is known.</summary>
    /// <remarks>
    /// A unit is dead if Σ max(w·low, w·high) + b ≤ 0. Exact for one input, and for b = 0 on a range that starts or ends at 0, where every
    /// weight must have the wrong sign: 2⁻ᵐ for a symmetric law. A range across 0 with b ≥ 0 leaves nobody dead.
    /// </remarks>
    /// <param name="layer">The layer.</param>
    /// <param name="low">The least input.</param>
    /// <param name="high">The greatest input, above the least.</param>
    public static double Probability(DenseSignal layer, double low, double high)
    {
        WeightLaw bias = layer.Biases;
        if (layer.Inputs == 1) return Single(layer.Weights, bias, low, high);
        if (bias.Spread != 0) return double.NaN;
        if (low < 0 && high > 0 && bias.Centre >= 0) return layer.WeightVariance > 0 || bias.Centre > 0 ? 0 : 1;
        if (bias.Centre != 0 || (low != 0 && high != 0)) return double.NaN;
        double wrong = high > 0
            ? WeightShares.Between(layer.Weights, double.NegativeInfinity, 0)
            : WeightShares.Between(layer.Weights, 0, double.PositiveInfinity);
        return ExponentialFunctions.Power(wrong, layer.Inputs);
    }

    private static double Single(WeightLaw weights, WeightLaw bias, double low, double high)
    {
        if (bias.Kind == WeightLawKind.Constant || bias.Spread == 0) return Single(weights, bias.Centre, low, high);
        if (bias.Kind != WeightLawKind.Uniform) return double.NaN;
        var edges = new PanelEdges(bias.Centre - bias.Spread, bias.Centre + bias.Spread);
        edges.AddAround(0, bias.Spread / 64);
        if (weights.Kind == WeightLawKind.Uniform)
        {
            // Where the weight that the bias asks for leaves the law.
            foreach (double x in new[] { low, high })
            {
                edges.Add(-x * (weights.Centre - weights.Spread));
                edges.Add(-x * (weights.Centre + weights.Spread));
            }
        }

        return GaussLegendre.Integrate(edges, b => Single(weights, b, low, high)) / (2 * bias.Spread);
    }

    // w·low ≤ −b and w·high ≤ −b, each a half-line of weights.
    private static double Single(WeightLaw weights, double bias, double low, double high)
    {
        double from = double.NegativeInfinity, to = double.PositiveInfinity;
        foreach (double x in new[] { low, high })
        {
            if (x > 0) to = Math.Min(to, -bias / x);
            else if (x < 0) from = Math.Max(from, -bias / x);
            else if (bias > 0) return 0;
        }

        return WeightShares.Between(weights, from, to);
    }
}
