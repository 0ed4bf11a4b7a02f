namespace NetGen.Signal;

/// <summary>A layer whose pre-activations are too large to go on with: nothing behind it is predicted.</summary>
/// <param name="layer">The layer.</param>
/// <param name="mean">The pre-activations' mean.</param>
/// <param name="variance">Their variance, above <see cref="Limit"/>, infinite or NaN.</param>
internal sealed class OverflowFlow(SignalLayer layer, double mean, double variance)
    : LayerFlow(new LayerPrediction { Layer = layer, PreActivationMean = mean, PreActivationVariance = variance, Overflows = true }, default)
{
    /// <summary>The variance above which a signal counts as overflowing.</summary>
    public const double Limit = 1e12;

    /// <summary>Whether a mean and a variance are past what can be gone on with.</summary>
    public static bool IsReached(double mean, double variance) => !(variance <= Limit) || !(mean * mean <= Limit * Limit);

    public override Delta ToPreActivation(Delta output) => new(double.NaN, double.NaN);

    public override Delta ToInput(Delta preActivation) => new(double.NaN, double.NaN);
}
