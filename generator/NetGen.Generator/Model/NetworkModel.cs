namespace NetGen.Generator.Model;

/// <summary>A valid declaration, by value: the point where the pipeline's cache compares.</summary>
/// <param name="Type">The user's class.</param>
/// <param name="Input">What <c>[Input]</c> says.</param>
/// <param name="Layers">The layers, in order.</param>
/// <param name="Loss">The loss, never Auto.</param>
/// <param name="LossParameter">Huber's δ, else 0.</param>
internal sealed record NetworkModel(TypeModel Type, InputModel Input, EquatableArray<LayerModel> Layers, Loss Loss, double LossParameter)
{
    /// <summary>How it will be trained, where <c>[TrainedWith]</c> says so.</summary>
    public TrainingModel? Training { get; init; }

    /// <summary>The targets, where <c>[Target]</c> describes them.</summary>
    public TargetModel? Target { get; init; }

    /// <summary>The most it may cost, where <c>[Budget]</c> says so.</summary>
    public BudgetModel? Budget { get; init; }

    /// <summary>The file whose weights are part of the assembly, where <c>[Weights]</c> names one.</summary>
    public string? Weights { get; init; }

    public int OutputSize => Layers[Layers.Count - 1].Outputs;
}

/// <summary>What <c>[Input]</c> says of the data.</summary>
internal sealed record InputModel(int Size, double Mean, double StandardDeviation, double? Minimum, double? Maximum);
