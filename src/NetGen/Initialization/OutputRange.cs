namespace NetGen.Initialization;

/// <summary>What an output can give, bounds included.</summary>
/// <param name="Minimum">The least value, or −∞.</param>
/// <param name="Maximum">The greatest value, or +∞.</param>
internal readonly record struct OutputRange(double Minimum, double Maximum)
{
    /// <summary>Both bounds are finite, so a value has a share of the way between them.</summary>
    public bool Bounded => double.IsFinite(Maximum - Minimum);

    /// <summary>The range of a layer's outputs; for log-softmax that of the probabilities, which are its targets.</summary>
    public static OutputRange Of(Layer output) => output.Activation switch
    {
        Activation.Sigmoid or Activation.HardSigmoid or Activation.Softmax or Activation.LogSoftmax => new(0, 1),
        Activation.Tanh or Activation.Softsign or Activation.HardTanh => new(-1, 1),
        Activation.Relu6 => new(0, 6),
        Activation.Relu or Activation.Softplus => new(0, double.PositiveInfinity),
        Activation.Elu => new(-output.ActivationParameter, double.PositiveInfinity),
        Activation.Selu => new(-Activations.Selu.LambdaAlpha, double.PositiveInfinity),
        _ => new(double.NegativeInfinity, double.PositiveInfinity),
    };
}
