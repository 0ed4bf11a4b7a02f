using System.Collections.Generic;

namespace NetGen.Samples.XSinX;

/// <summary>The signal in one hidden layer: its mean slope and the share of units (over samples) whose slope is below 0.1.</summary>
/// <param name="MeanSlope">The mean of |tanh′|.</param>
/// <param name="SaturatedShare">The share with |tanh′| &lt; 0.1.</param>
public readonly record struct LayerSignal(double MeanSlope, double SaturatedShare);

/// <summary>What one seed gave.</summary>
public sealed record TrialResult
{
    /// <summary>Mean squared error on the training points.</summary>
    public required double Train { get; init; }

    /// <summary>The same where |x| ≤ 1.</summary>
    public required double TrainInside { get; init; }

    /// <summary>The same where |x| &gt; 1.</summary>
    public required double TrainOutside { get; init; }

    /// <summary>Mean squared error on the noise-free grid.</summary>
    public required double Test { get; init; }

    /// <summary>The same where |x| ≤ 1.</summary>
    public required double TestInside { get; init; }

    /// <summary>The same where |x| &gt; 1.</summary>
    public required double TestOutside { get; init; }

    /// <summary>The signal in each hidden layer before training.</summary>
    public required IReadOnlyList<LayerSignal> Signal { get; init; }

    /// <summary>Every hidden layer's outputs before training, on the training points, for histograms.</summary>
    public required IReadOnlyList<float[]> Activations { get; init; }

    /// <summary>The norm of the gradient of the first layer's weights and biases from the samples beyond x = 1, at the start.</summary>
    public required double GradientAtStart { get; init; }

    /// <summary>The same after 100 steps.</summary>
    public required double GradientLater { get; init; }

    /// <summary>The training loss, every <see cref="Trial.LossEvery"/> steps.</summary>
    public required IReadOnlyList<double> Losses { get; init; }

    /// <summary>The trained network's curve on the grid.</summary>
    public required float[] Fit { get; init; }
}
