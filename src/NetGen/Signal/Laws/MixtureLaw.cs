namespace NetGen.Signal;

/// <summary>One of two laws, at random.</summary>
/// <param name="first">The one.</param>
/// <param name="second">The other.</param>
/// <param name="share">The probability of the first, in (0, 1).</param>
/// <param name="mean">The mean of both together.</param>
/// <param name="variance">The variance of both together.</param>
internal sealed class MixtureLaw(SignalLaw first, SignalLaw second, double share, double mean, double variance) : SignalLaw(mean, variance)
{
    public override double Reach => System.Math.Max(
        System.Math.Abs(first.Mean - Mean) + first.Reach, System.Math.Abs(second.Mean - Mean) + second.Reach);

    public override double Cumulative(double value) => (share * first.Cumulative(value)) + ((1 - share) * second.Cumulative(value));

    public override double Quantile(double at) => at < share ? first.Quantile(at / share) : second.Quantile((at - share) / (1 - share));

    public override (double Cosine, double Sine) Characteristic(double t)
    {
        (double cosine1, double sine1) = first.Characteristic(t);
        (double cosine2, double sine2) = second.Characteristic(t);
        return ((share * cosine1) + ((1 - share) * cosine2), (share * sine1) + ((1 - share) * sine2));
    }

    public override void Integrate<T>(ref T integrand, double[] kinks, double scale)
    {
        var part = new Part<T>(integrand, first.Mean - Mean, share);
        first.Integrate(ref part, kinks, scale);
        part = new Part<T>(part.Inner, second.Mean - Mean, 1 - share);
        second.Integrate(ref part, kinks, scale);
        integrand = part.Inner;
    }

    private struct Part<T>(T inner, double offset, double share) : IIntegrand
        where T : struct, IIntegrand
    {
        private T _inner = inner;

        public readonly T Inner => _inner;

        public void Add(double h, double deviation, double weight) => _inner.Add(h, deviation + offset, weight * share);
    }
}
