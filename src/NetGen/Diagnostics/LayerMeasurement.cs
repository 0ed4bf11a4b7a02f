namespace NetGen;

/// <summary>What was measured in one layer, over all units and rows; NaN is not defined.</summary>
public sealed record LayerMeasurement
{
    internal LayerMeasurement()
    {
    }

    /// <summary>The mean of the pre-activations h.</summary>
    public required double PreActivationMean { get; init; }

    /// <summary>The mean of h².</summary>
    public required double PreActivationSquare { get; init; }

    /// <summary>The mean of the outputs y.</summary>
    public required double OutputMean { get; init; }

    /// <summary>The mean of y².</summary>
    public required double OutputSquare { get; init; }

    /// <summary>The mean of |φ′(h)|; NaN for softmax.</summary>
    public required double MeanSlopeSize { get; init; }

    /// <summary>The share of (row, unit) pairs with |φ′(h)| below a tenth of φ's reference slope; NaN for sine and softmax.</summary>
    public required double LowGradientShare { get; init; }

    /// <summary>The share of units with φ′(h) = 0 on every row: they pass no gradient for any of these inputs; NaN for softmax.</summary>
    public required double DeadShare { get; init; }

    /// <summary>The mean of δ² per unit, δ = ∂loss/∂h, for errors ±1 at the last pre-activations.</summary>
    public required double DeltaSquare { get; init; }
}
