using System;

namespace NetGen.Signal;

/// <summary>An activation that is a function of one number, averaged by quadrature.</summary>
internal abstract class ElementwiseResponse : Response
{
    private LowGradientSet? _lowGradient;

    /// <summary>Where φ or φ′ has a kink or a jump.</summary>
    public virtual double[] Kinks => [];

    /// <summary>The scale on which φ bends: 1, or 1/ω for a function of ωh.</summary>
    public virtual double Scale => 1;

    /// <summary>D: the slope that a low gradient is measured against, φ's greatest or its slope for large h.</summary>
    public virtual double ReferenceSlope => 1;

    /// <summary>Whether φ has a flat or flatter side below 0, so that P(h ≤ 0) says how many units are inactive.</summary>
    public virtual bool BendsAtZero => false;

    private LowGradientSet LowGradient => _lowGradient ??= new LowGradientSet(this);

    /// <summary>φ(h) and φ′(h).</summary>
    public abstract double Evaluate(double h, out double slope);

    /// <summary>E φ over N(mean, variance).</summary>
    public virtual double MeanOver(double mean, double variance)
    {
        var sum = new MeanSum(this);
        SignalLaw.Gaussian(mean, variance).Integrate(ref sum, Kinks, Scale);
        return sum.Sum;
    }

    public override ResponseMoments Moments(SignalLaw law)
    {
        var sums = new MomentSums(this);
        law.Integrate(ref sums, LowGradient.Turns, Scale);
        return sums.Result(law) with { LowGradient = LowGradient.Share(law), Inactive = BendsAtZero ? law.Cumulative(0) : double.NaN };
    }

    public override void Apply(double[] units, int start, int count)
    {
        for (int i = start; i < start + count; i++) units[i] = Evaluate(units[i], out _);
    }

    public override double Product(double mean, double variance, double covariance) =>
        CorrelationMap.Product(this, mean, variance, covariance);

    public override SlopeMoments Along(SignalLaw law, SlopeRate rate)
    {
        var sums = new SlopeSums(this, rate);
        law.Integrate(ref sums, Kinks, Scale);
        return sums.Result;
    }

    private struct MeanSum(ElementwiseResponse response) : IIntegrand
    {
        public double Sum { get; private set; }

        public void Add(double h, double deviation, double weight) => Sum += weight * response.Evaluate(h, out _);
    }
}
