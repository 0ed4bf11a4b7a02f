namespace NetGen;

/// <summary>One layer of a network at run time, whatever its kind.</summary>
/// <remarks>Nothing is computed on request: reading it is part of every program's start.</remarks>
public abstract record Layer
{
    /// <summary>Describes a layer.</summary>
    /// <param name="index">Its place in the network, from 0.</param>
    /// <param name="inputs">The length of what goes in.</param>
    /// <param name="units">The length of what comes out.</param>
    /// <param name="activation">φ.</param>
    /// <param name="activationParameter">φ's parameter, or 0.</param>
    /// <param name="parameterCount">How many numbers are trained, without padding.</param>
    /// <param name="parameterEnd">The first float of the parameter buffer behind the layer.</param>
    /// <param name="transposedEnd">The first float of the transposed buffer behind the layer.</param>
    protected Layer(
        int index, int inputs, int units, Activation activation, float activationParameter, int parameterCount, int parameterEnd, int transposedEnd)
    {
        Index = index;
        Inputs = inputs;
        Units = units;
        Activation = activation;
        ActivationParameter = activationParameter;
        ParameterCount = parameterCount;
        ParameterEnd = parameterEnd;
        TransposedEnd = transposedEnd;
    }

    /// <summary>The layer's place in the network, from 0.</summary>
    public int Index { get; }

    /// <summary>The length of what goes in: for a dense layer the fan-in m.</summary>
    public int Inputs { get; }

    /// <summary>The length of what comes out: for a dense layer the fan-out n.</summary>
    public int Units { get; }

    /// <summary>φ.</summary>
    public Activation Activation { get; }

    /// <summary>φ's parameter (leaky ReLU's and ELU's α, sine's ω), or 0.</summary>
    public float ActivationParameter { get; }

    /// <summary>How many numbers are trained, without padding.</summary>
    public int ParameterCount { get; }

    /// <summary>The first float of the parameter buffer behind this layer.</summary>
    public int ParameterEnd { get; }

    /// <summary>The first float of the transposed buffer behind this layer.</summary>
    public int TransposedEnd { get; }
}
