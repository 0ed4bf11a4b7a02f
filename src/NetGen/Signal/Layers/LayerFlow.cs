namespace NetGen.Signal;

/// <summary>A layer that has been run forward and waits for its gradient.</summary>
/// <param name="prediction">The numbers of the forward pass.</param>
/// <param name="output">The signal behind the layer.</param>
internal abstract class LayerFlow(LayerPrediction prediction, SignalState output)
{
    /// <summary>The numbers so far.</summary>
    public LayerPrediction Prediction { get; protected set; } = prediction;

    /// <summary>The signal behind the layer.</summary>
    public SignalState Output { get; } = output;

    /// <summary>Takes the gradient from the layer's output to the argument of its activation.</summary>
    public abstract Delta ToPreActivation(Delta output);

    /// <summary>Takes the gradient from the argument of the activation to the layer's input, and notes it in <see cref="Prediction"/>.</summary>
    public abstract Delta ToInput(Delta preActivation);
}
