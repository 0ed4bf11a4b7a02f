using System;

namespace NetGen.Samples.XSinX;

/// <summary>How the networks are trained: the data's range and number, the optimiser and the steps, each on the whole data.</summary>
/// <param name="Name">The name in tables and files.</param>
/// <param name="Description">The setting in words.</param>
/// <param name="Minimum">The least x.</param>
/// <param name="Maximum">The greatest x.</param>
/// <param name="Points">How many training points.</param>
/// <param name="Steps">How many full-batch steps.</param>
/// <param name="Optimizer">Makes the optimiser.</param>
public sealed record Setting(string Name, string Description, float Minimum, float Maximum, int Points, int Steps, Func<Optimizer> Optimizer)
{
    /// <summary>Does a mis-scaled start hurt a modern default?</summary>
    public static Setting P1 { get; } = new(
        "P1", "Adam 0.001, x in [−5, 5], 200 points, 2,000 steps", -5, 5, 200, 2000, () => new Adam { LearningRate = 1e-3f });

    /// <summary>The notes' own story.</summary>
    public static Setting P2 { get; } = new(
        "P2", "SGD 0.001 with momentum 0.9, x in [0, 10], 200 points, 3,000 steps", 0, 10, 200, 3000, () => new Sgd { LearningRate = 1e-3f, Momentum = 0.9f });

    /// <summary>P1 at a quarter of its cost, for the test run.</summary>
    public static Setting P1Small { get; } = new(
        "P1s", "Adam 0.001, x in [−5, 5], 100 points, 1,000 steps", -5, 5, 100, 1000, () => new Adam { LearningRate = 1e-3f });
}
