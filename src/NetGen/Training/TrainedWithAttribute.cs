using System;

namespace NetGen;

/// <summary>Says how a network will be trained, for the analyzer's rules that depend on it; it changes nothing that is emitted.</summary>
/// <remarks>What is not declared is not guessed: without this attribute, rules that depend on the optimiser stay at their milder severity.</remarks>
/// <typeparam name="TOptimizer">The optimiser, such as <see cref="Sgd"/> or <see cref="Adam"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrainedWithAttribute<TOptimizer> : Attribute
    where TOptimizer : Optimizer
{
    /// <summary>The greatest learning rate of the training, if known; greater than 0.</summary>
    public double LearningRate { get; set; }

    /// <summary>The momentum of <see cref="Sgd"/>; in [0, 1), 0 by default.</summary>
    public double Momentum { get; set; }
}
