using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>What an untrained sigmoid output costs.</summary>
internal static class SigmoidHead
{
    private static readonly SoftplusResponse Softplus = new();

    /// <summary>The expected binary cross-entropy, E softplus(b + √q z) − πb.</summary>
    /// <param name="bias">b, the pre-activations' mean.</param>
    /// <param name="variance">q, at least 0.</param>
    /// <param name="rate">π, the share of positive labels.</param>
    public static double InitialLoss(double bias, double variance, double rate) =>
        Softplus.Moments(SignalLaw.Gaussian(bias, variance)).Mean - (rate * bias);

    /// <summary>The labels' entropy, which no constant output can undercut.</summary>
    /// <param name="rate">π, in (0, 1).</param>
    public static double Entropy(double rate) => -(rate * ScalarMath.Log(rate)) - ((1 - rate) * ScalarMath.Log(1 - rate));

    /// <summary>The bias that starts at the entropy: the log-odds ln(π/(1 − π)).</summary>
    /// <param name="rate">π, in (0, 1).</param>
    public static double LogOdds(double rate) => ScalarMath.Log(rate / (1 - rate));
}
