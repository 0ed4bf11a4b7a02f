namespace NetGen;

/// <summary>One layer of a network at run time, whatever its kind.</summary>
public abstract record Layer
{
    /// <summary>The layer's place in the network, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The length of what goes in: for a dense layer the fan-in m.</summary>
    public required int Inputs { get; init; }

    /// <summary>The length of what comes out: for a dense layer the fan-out n.</summary>
    public required int Units { get; init; }

    /// <summary>φ.</summary>
    public required Activation Activation { get; init; }

    /// <summary>φ's parameter (leaky ReLU's and ELU's α, sine's ω), or 0.</summary>
    public float ActivationParameter { get; init; }

    /// <summary>How many numbers are trained, without padding.</summary>
    public abstract int ParameterCount { get; }

    /// <summary>The first float of the parameter buffer behind this layer.</summary>
    public abstract int ParameterEnd { get; }

    /// <summary>The first float of the transposed buffer behind this layer.</summary>
    public abstract int TransposedEnd { get; }
}
