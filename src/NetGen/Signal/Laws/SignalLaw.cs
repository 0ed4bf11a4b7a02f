namespace NetGen.Signal;

/// <summary>How pre-activations are distributed over the units of a layer, for one input.</summary>
/// <param name="mean">M.</param>
/// <param name="variance">q, at least 0.</param>
internal abstract class SignalLaw(double mean, double variance)
{
    /// <summary>M, the mean over units.</summary>
    public double Mean { get; } = mean;

    /// <summary>q, the variance over units.</summary>
    public double Variance { get; } = variance;

    /// <summary>How far from the mean there still is probability that counts.</summary>
    public abstract double Reach { get; }

    /// <summary>N(M, q), or the point M where q is 0.</summary>
    public static SignalLaw Gaussian(double mean, double variance) => variance > 0 ? new GaussianLaw(mean, variance) : new PointLaw(mean);

    /// <summary>P(h ≤ value).</summary>
    public abstract double Cumulative(double value);

    /// <summary>The value that a share in (0, 1) of the law lies below.</summary>
    public abstract double Quantile(double share);

    /// <summary>P(low &lt; h ≤ high).</summary>
    public virtual double Between(double low, double high) => low < high ? Cumulative(high) - Cumulative(low) : 0;

    /// <summary>The characteristic function E e^(ith), as its real and imaginary parts.</summary>
    public abstract (double Cosine, double Sine) Characteristic(double t);

    /// <summary>Sums an integrand over the law.</summary>
    /// <param name="integrand">What is summed.</param>
    /// <param name="kinks">Where it has kinks, in values of h; 0 is always taken as one, since squashing functions are steep there.</param>
    /// <param name="scale">On which scale it bends near them: 1 for the usual activations.</param>
    public abstract void Integrate<T>(ref T integrand, double[] kinks, double scale)
        where T : struct, IIntegrand;
}
