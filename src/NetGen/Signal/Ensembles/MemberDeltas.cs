namespace NetGen.Signal;

/// <summary>The gradients at a layer's pre-activations, of each member.</summary>
/// <param name="count">How many members.</param>
internal sealed class MemberDeltas(int count)
{
    /// <summary>Σδᵢ².</summary>
    public double[] Square { get; } = new double[count];

    /// <summary>(Σδᵢ)², which a mean of the weights carries on.</summary>
    public double[] Sum { get; } = new double[count];

    /// <summary>Σδᵢ²aᵢ², aᵢ the part of a unit's centred weights along its input.</summary>
    public double[] Along { get; } = new double[count];
}
