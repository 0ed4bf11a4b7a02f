namespace NetGen.Signal;

/// <summary>What a normalisation does to a layer's pre-activations, or to a signal.</summary>
/// <param name="Gamma">The scale behind it.</param>
/// <param name="Beta">The shift behind it.</param>
/// <param name="Epsilon">What is added to the variance.</param>
internal abstract record Normalization(double Gamma, double Beta, double Epsilon)
{
    /// <summary>Its name in tables.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the covariance of two inputs matters.</summary>
    public abstract bool NeedsProduct { get; }

    /// <summary>The variance that is divided by.</summary>
    /// <param name="variance">q, over units.</param>
    /// <param name="covariance">The covariance of two inputs' values of one unit.</param>
    public abstract double Divisor(double variance, double covariance);

    /// <summary>γ²/(divisor + ε): what the variance is multiplied by, on the way forward as on the way back.</summary>
    public double Factor(double variance, double covariance) => Gamma * Gamma / (Divisor(variance, covariance) + Epsilon);
}
