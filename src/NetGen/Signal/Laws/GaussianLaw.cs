using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>N(M, q): the central limit of many inputs (Neal, 1996), which every layer but one with a single input is close to.</summary>
internal sealed class GaussianLaw(double mean, double variance) : SignalLaw(mean, variance)
{
    private const int Cut = 9; // What lies beyond 9σ is below 1e-16 of every average.

    private readonly double _deviation = Math.Sqrt(variance);

    public override double Reach => Cut * _deviation;

    public override double Cumulative(double value) => NormalDistribution.Cumulative((value - Mean) / _deviation);

    public override double Quantile(double share) => Mean + (_deviation * NormalQuantile.Of(share));

    public override double Between(double low, double high) => NormalDistribution.Between((low - Mean) / _deviation, (high - Mean) / _deviation);

    public override (double Cosine, double Sine) Characteristic(double t)
    {
        double size = ScalarMath.Exp(-0.5 * t * t * Variance);
        return size == 0 ? (0, 0) : (size * ScalarMath.Cos(t * Mean), size * ScalarMath.Sin(t * Mean));
    }

    public override void Integrate<T>(ref T integrand, double[] kinks, double scale)
    {
        var edges = new PanelEdges(-Cut, Cut);
        for (int z = 1 - Cut; z < Cut; z++) edges.Add(z);
        edges.AddAround(-Mean / _deviation, scale / _deviation);
        foreach (double kink in kinks) edges.AddAround((kink - Mean) / _deviation, scale / _deviation);
        edges.Sort();
        for (int panel = 0; panel < edges.Panels; panel++)
        {
            (double middle, double half) = edges.Panel(panel);
            for (int i = 0; i < GaussLegendre.Nodes.Length; i++)
            {
                double z = middle + (half * GaussLegendre.Nodes[i]), deviation = _deviation * z;
                integrand.Add(Mean + deviation, deviation, half * GaussLegendre.Weights[i] * NormalDistribution.Density(z));
            }
        }
    }
}
