using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>Where an activation's slope is below a tenth of its reference slope, found by bisection to the last bit.</summary>
internal sealed class LowGradientSet
{
    private const double Range = 32, Step = 0.125; // In units of the activation's scale; beyond it every slope has reached its limit.
    private const int Bisections = 60;

    private readonly ElementwiseResponse _response;
    private readonly List<(double Low, double High)> _intervals = [];

    /// <summary>Scans an activation.</summary>
    public LowGradientSet(ElementwiseResponse response)
    {
        _response = response;
        double range = Range * response.Scale, step = Step * response.Scale, start = double.NegativeInfinity;
        var turns = new List<double>(response.Kinks);
        bool low = IsLow(-range), falling = IsNegative(-range);
        for (double from = -range; from < range; from += step)
        {
            double to = from + step;
            if (IsNegative(to) != falling)
            {
                falling = !falling;
                turns.Add(Bisect(from, to, IsNegative));
            }

            if (IsLow(to) == low) continue;
            double edge = Bisect(from, to, IsLow);
            if (low) _intervals.Add((start, edge));
            else start = edge;
            low = !low;
        }

        if (low) _intervals.Add((start, double.PositiveInfinity));
        Turns = [.. turns];
    }

    /// <summary>The kinks, and where the slope changes its sign: |φ′| has a kink there.</summary>
    public double[] Turns { get; }

    /// <summary>The set as intervals, in order.</summary>
    public IReadOnlyList<(double Low, double High)> Intervals => _intervals;

    /// <summary>The set's probability.</summary>
    public double Share(SignalLaw law)
    {
        if (law is PointLaw) return IsLow(law.Mean) ? 1 : 0;
        double share = 0;
        foreach ((double low, double high) in _intervals) share += law.Between(low, high);
        return share;
    }

    private static double Bisect(double low, double high, Func<double, bool> test)
    {
        bool atLow = test(low);
        for (int i = 0; i < Bisections; i++)
        {
            double middle = (low + high) / 2;
            if (test(middle) == atLow) low = middle;
            else high = middle;
        }

        return high;
    }

    private bool IsLow(double h)
    {
        _response.Evaluate(h, out double slope);
        return Math.Abs(slope) < Response.LowShare * _response.ReferenceSlope;
    }

    private bool IsNegative(double h)
    {
        _response.Evaluate(h, out double slope);
        return slope < 0;
    }
}
