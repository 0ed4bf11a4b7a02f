using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>The law of h = wx + b with one input x, w uniform and b constant or uniform: exact, where a Gaussian is up to 36 % wrong in E φ′².</summary>
/// <remarks>The sum of two uniforms is a trapezoid: flat to |wide − narrow|, falling to 0 at wide + narrow.</remarks>
/// <param name="centre">M.</param>
/// <param name="wide">The larger half-width, above 0.</param>
/// <param name="narrow">The smaller half-width, at least 0.</param>
internal sealed class UniformLaw(double centre, double wide, double narrow) : SignalLaw(centre, ((wide * wide) + (narrow * narrow)) / 3)
{
    public override double Reach => wide + narrow;

    /// <summary>The law of the sum of U(±a) and U(±b) around a centre.</summary>
    public static SignalLaw Of(double centre, double a, double b) =>
        a == 0 && b == 0 ? new PointLaw(centre) : new UniformLaw(centre, Math.Max(a, b), Math.Min(a, b));

    public override double Cumulative(double value)
    {
        double t = value - Mean, upper = 0.5 + HalfShare(Math.Abs(t));
        return t < 0 ? 1 - upper : upper;
    }

    public override double Quantile(double share)
    {
        // Of the half above the middle: flat first, then the slope, where HalfShare is solved for the rest.
        double half = Math.Abs(share - 0.5), flat = 0.5 * (wide - narrow) / wide;
        double size = half <= flat ? 2 * wide * half : Reach - Math.Sqrt(8 * wide * narrow * Math.Max(0, 0.5 - half));
        return share < 0.5 ? Mean - size : Mean + size;
    }

    public override (double Cosine, double Sine) Characteristic(double t)
    {
        double size = Sinc(t * wide) * Sinc(t * narrow);
        return (size * ScalarMath.Cos(t * Mean), size * ScalarMath.Sin(t * Mean));
    }

    public override void Integrate<T>(ref T integrand, double[] kinks, double scale)
    {
        var edges = new PanelEdges(-Reach, Reach);
        edges.Add(wide - narrow);
        edges.Add(narrow - wide);
        edges.AddAround(-Mean, scale);
        foreach (double kink in kinks) edges.AddAround(kink - Mean, scale);
        edges.Sort();
        for (int panel = 0; panel < edges.Panels; panel++)
        {
            (double middle, double half) = edges.Panel(panel);
            for (int i = 0; i < GaussLegendre.Nodes.Length; i++)
            {
                double deviation = middle + (half * GaussLegendre.Nodes[i]);
                integrand.Add(Mean + deviation, deviation, half * GaussLegendre.Weights[i] * Density(Math.Abs(deviation)));
            }
        }
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-8 ? 1 : ScalarMath.Sin(x) / x;

    private double Density(double size) =>
        size <= wide - narrow ? 0.5 / wide : Math.Max(0, wide + narrow - size) / (4 * wide * narrow);

    // P(0 < t < size).
    private double HalfShare(double size)
    {
        if (size >= Reach) return 0.5;
        if (size <= wide - narrow) return 0.5 * size / wide;
        double rest = Reach - size;
        return 0.5 - (rest * rest / (8 * wide * narrow));
    }
}
