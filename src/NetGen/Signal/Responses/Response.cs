namespace NetGen.Signal;

/// <summary>An activation as the signal analysis sees it: its averages over a law, not its values.</summary>
internal abstract class Response
{
    /// <summary>The share of the reference slope below which a gradient counts as low.</summary>
    public const double LowShare = 0.1;

    /// <summary>Whether a unit with h ≤ 0 gives exactly 0 and passes no gradient.</summary>
    public virtual bool SilentBelowZero => false;

    /// <summary>The averages over a law of pre-activations.</summary>
    public abstract ResponseMoments Moments(SignalLaw law);

    /// <summary>φ of a whole layer's pre-activations.</summary>
    /// <param name="units">h, overwritten with φ.</param>
    /// <param name="start">Where the layer begins.</param>
    /// <param name="count">How many units it has.</param>
    public abstract void Apply(double[] units, int start, int count);

    /// <summary>E φ(u₁)φ(u₂) for two jointly Gaussian pre-activations: the correlation map (Poole et al., 2016; Cho and Saul, 2009).</summary>
    /// <param name="mean">Their mean M.</param>
    /// <param name="variance">Their variance q.</param>
    /// <param name="covariance">Their covariance, at most q in size.</param>
    public abstract double Product(double mean, double variance, double covariance);

    /// <summary>What becomes of the slope t = dx/dx₀ of a signal along a one-dimensional input; see <see cref="InputSlope"/>.</summary>
    /// <param name="law">The law of h.</param>
    /// <param name="rate">The linear regression of dh/dx₀ on h.</param>
    public abstract SlopeMoments Along(SignalLaw law, SlopeRate rate);
}
