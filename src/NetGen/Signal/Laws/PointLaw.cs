using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>All units alike: no variance over units.</summary>
internal sealed class PointLaw(double value) : SignalLaw(value, 0)
{
    public override double Reach => 0;

    public override double Cumulative(double value) => Mean <= value ? 1 : 0;

    public override double Quantile(double share) => Mean;

    public override (double Cosine, double Sine) Characteristic(double t) => (ScalarMath.Cos(t * Mean), ScalarMath.Sin(t * Mean));

    public override void Integrate<T>(ref T integrand, double[] kinks, double scale) => integrand.Add(Mean, 0, 1);
}
