namespace NetGen.Signal;

/// <summary>A layer that many random networks have been run through, and that waits for their gradients.</summary>
/// <param name="prediction">The averages of the forward pass.</param>
/// <param name="output">The members behind the layer; null if they overflow.</param>
internal abstract class MembersFlow(LayerPrediction prediction, Members? output)
{
    /// <summary>The averages so far.</summary>
    public LayerPrediction Prediction { get; protected set; } = prediction;

    /// <summary>The members behind the layer; null if they overflow.</summary>
    public Members? Output { get; } = output;

    /// <summary>The start: independent errors ±1 at the layer's pre-activations.</summary>
    public abstract MemberDeltas Start();

    /// <summary>Takes the gradients from the layer's outputs to its pre-activations.</summary>
    /// <param name="above">The layer behind this one.</param>
    /// <param name="deltas">The gradients at that layer's pre-activations.</param>
    public abstract MemberDeltas Back(MembersFlow above, MemberDeltas deltas);

    /// <summary>What the layer hands back of a member's gradient, for each of its inputs.</summary>
    public abstract BackwardShare ToInput(MemberDeltas deltas, int member);

    /// <summary>Notes the averages of the gradients in <see cref="Prediction"/>.</summary>
    public abstract void Note(MemberDeltas deltas);
}
