using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>Gauss–Legendre nodes over a range of a single input, ever closer together towards 0.</summary>
/// <remarks>
/// With small biases all units bend near x = 0. There evenly spaced nodes mislead: 64 of them miss a tenth of the mean slope of the third
/// layer of U[−5, 5] networks, and half of Θ; these, 24 a side, get all averages to 1 %.
/// </remarks>
internal static class InputNodes
{
    private const double Ratio = 16;
    private const int Rings = 2;

    /// <summary>Nodes whose weights follow a density and sum to 1.</summary>
    public static IReadOnlyList<WeightedInput> Of(double low, double high, Func<double, double> density)
    {
        var edges = new PanelEdges(low, high);
        double ring = Math.Max(Math.Abs(low), Math.Abs(high));
        edges.Add(0);
        for (int i = 0; i < Rings; i++)
        {
            ring /= Ratio;
            edges.Add(ring);
            edges.Add(-ring);
        }

        edges.Sort();
        var nodes = new List<WeightedInput>();
        double total = 0;
        for (int panel = 0; panel < edges.Panels; panel++)
        {
            (double middle, double half) = edges.Panel(panel);
            for (int i = 0; i < GaussLegendre.Nodes.Length; i++)
            {
                double x = middle + (half * GaussLegendre.Nodes[i]), weight = half * GaussLegendre.Weights[i] * density(x);
                nodes.Add(new(x, weight));
                total += weight;
            }
        }

        // A range too wide or too far out for its nodes to be told apart: its larger end shows the overflow.
        if (!(total > 0 && total < double.PositiveInfinity)) return [new(Math.Abs(low) > Math.Abs(high) ? low : high, 1)];
        for (int i = 0; i < nodes.Count; i++) nodes[i] = nodes[i] with { Weight = nodes[i].Weight / total };
        return nodes;
    }
}
