using System;

namespace NetGen.Signal;

/// <summary>The 8-point Gauss–Legendre rule, exact for polynomials to degree 15 on each panel.</summary>
/// <remarks>Composite with panels split at kinks its error is below 1e-11, where Gauss–Hermite with 128 nodes leaves 1e-2 on a shifted kink.</remarks>
internal static class GaussLegendre
{
    /// <summary>The nodes on [−1, 1].</summary>
    public static readonly double[] Nodes =
    [
        -0.9602898564975362, -0.7966664774136267, -0.525532409916329, -0.1834346424956498,
        0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975362,
    ];

    /// <summary>The nodes' weights, which sum to 2.</summary>
    public static readonly double[] Weights =
    [
        0.1012285362903763, 0.2223810344533745, 0.3137066458778873, 0.362683783378362,
        0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763,
    ];

    /// <summary>∫ f over [low, high], on the panels between the given edges.</summary>
    public static double Integrate(PanelEdges edges, Func<double, double> f)
    {
        double sum = 0;
        edges.Sort();
        for (int panel = 0; panel < edges.Panels; panel++)
        {
            (double middle, double half) = edges.Panel(panel);
            for (int i = 0; i < Nodes.Length; i++) sum += half * Weights[i] * f(middle + (half * Nodes[i]));
        }

        return sum;
    }
}
