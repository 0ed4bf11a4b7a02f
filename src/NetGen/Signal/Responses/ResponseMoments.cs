namespace NetGen.Signal;

/// <summary>The averages of an activation over the law of its pre-activations.</summary>
internal readonly record struct ResponseMoments()
{
    /// <summary>E φ.</summary>
    public double Mean { get; init; }

    /// <summary>E φ².</summary>
    public double Square { get; init; }

    /// <summary>E φ³; NaN where nobody knows it.</summary>
    public double Cube { get; init; } = double.NaN;

    /// <summary>E φ⁴.</summary>
    public double Fourth { get; init; }

    /// <summary>E φ′.</summary>
    public double Slope { get; init; }

    /// <summary>E φ′².</summary>
    public double SlopeSquare { get; init; }

    /// <summary>E φ²φ′²; NaN where nobody knows it.</summary>
    public double SquareSlopeSquare { get; init; } = double.NaN;

    /// <summary>E φ′²z², z being h in standard deviations from its mean; NaN where nobody knows it.</summary>
    public double SlopeSquareByInput { get; init; } = double.NaN;

    /// <summary>E |φ′|.</summary>
    public double SlopeSize { get; init; }

    /// <summary>d E φ² / dq = E[φφ′z]/√q for a Gaussian law (Stein's lemma); NaN for another.</summary>
    public double SquareByVariance { get; init; }

    /// <summary>q·d E φ²/dq for a law of any shape, ½E[2φφ′(h − M)]: how E φ² follows the law's width.</summary>
    public double SquareByRelativeVariance { get; init; } = double.NaN;

    /// <summary>P(|φ′| &lt; 0.1·D), D the activation's reference slope; NaN where that has no meaning (sine, softmax).</summary>
    public double LowGradient { get; init; }

    /// <summary>P(h ≤ 0) for activations with a flat or flatter side below 0; else NaN.</summary>
    public double Inactive { get; init; }
}
