namespace NetGen.Generator.Model;

/// <summary>What <c>[TrainedWith]</c> says.</summary>
/// <param name="Optimizer">The optimiser's type name.</param>
/// <param name="LearningRate">The learning rate, if written.</param>
/// <param name="Momentum">The momentum.</param>
internal sealed record TrainingModel(string Optimizer, double? LearningRate, double Momentum)
{
    /// <summary>Plain gradient descent has no defence of its own against a badly scaled gradient; Adam and its kin do.</summary>
    public bool IsSgd => Optimizer == "Sgd";
}

/// <summary>What <c>[Target]</c> says; null is what was not written.</summary>
internal sealed record TargetModel(double? Minimum, double? Maximum, double? StandardDeviation, double? PositiveRate);

/// <summary>What <c>[Budget]</c> allows; null is what was not written.</summary>
internal sealed record BudgetModel(long? Parameters, long? Bytes, long? Flops, long? StackBytes);
