using System;
using System.Globalization;

namespace NetGen;

/// <summary>The settings of an optimiser; immutable, so that one instance may serve several trainers.</summary>
/// <remarks>
/// The built-in optimisers follow <c>torch.optim</c> term by term, in single precision. To add one, derive from this class and from
/// <see cref="OptimizerState"/>.
/// </remarks>
public abstract class Optimizer
{
    /// <summary>The step size η before any schedule; finite, at least 0. 0.001 unless the optimiser says otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate { get; init => field = Settings.AtLeastZero(value, nameof(LearningRate)); } = 1e-3;

    /// <summary>λ, how strongly parameters are pulled towards 0; finite, at least 0. 0 unless the optimiser says otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double WeightDecay { get; init => field = Settings.AtLeastZero(value, nameof(WeightDecay)); }

    /// <summary>Whether <see cref="WeightDecay"/> pulls at biases, too, as PyTorch's optimisers do; true by default.</summary>
    public bool DecayBiases { get; init; } = true;

    /// <summary>Makes the state that goes with one network's parameters.</summary>
    /// <param name="length">The length of the parameter buffer, padding included; a multiple of 16.</param>
    /// <returns>A state of that length at step 0, all zero.</returns>
    public abstract OptimizerState CreateState(int length);

    /// <summary>The name and every setting, which is what a checkpoint compares; a class with settings of its own adds them.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{GetType().Name} LearningRate={LearningRate} WeightDecay={WeightDecay} DecayBiases={DecayBiases}");
}
