namespace NetGen.Signal;

/// <summary>h − ln Σeʰ over K units, for independent Gaussian pre-activations.</summary>
/// <remarks>With L = ln Σeʰ: Cov(h, L) = q·E p = q/K (Stein). A random output gradient g comes back as g − pΣg, of mean square E g²(1 − 2/K + K·E p²).</remarks>
internal sealed class LogSoftmaxResponse(int units) : Response
{
    public override ResponseMoments Moments(SignalLaw law)
    {
        (double mean, double variance) = SoftmaxHead.LogSumExp(units, law.Variance);
        double square = new SoftmaxResponse(units).Moments(law).Square;
        return new()
        {
            Mean = -mean,
            Square = (mean * mean) + law.Variance + variance - (2 * law.Variance / units),
            Fourth = double.NaN,
            Slope = 0,
            SlopeSquare = 1 - (2.0 / units) + (units * square),
            SlopeSize = 1 - (1.0 / units),
            SquareByVariance = double.NaN,
            LowGradient = double.NaN,
            Inactive = double.NaN,
        };
    }

    public override void Apply(double[] units, int start, int count)
    {
        double log = SoftmaxResponse.LogSumExp(units, start, count);
        for (int i = start; i < start + count; i++) units[i] -= log;
    }

    public override double Product(double mean, double variance, double covariance)
    {
        double expected = SoftmaxHead.InitialLoss(units, variance);
        return expected * expected;
    }

    public override SlopeMoments Along(SignalLaw law, SlopeRate rate) => new(double.NaN, double.NaN, double.NaN);
}
