using System;

namespace NetGen.Onnx;

/// <summary>One dense layer with its numbers, y = φ(Wx + b), tied to no compiled type.</summary>
public sealed class PortableLayer
{
    /// <summary>A layer.</summary>
    /// <param name="inputs">The fan-in m, at least 1.</param>
    /// <param name="units">The fan-out n, at least 1.</param>
    /// <param name="activation">φ.</param>
    /// <param name="activationParameter">α of leaky ReLU and ELU, ω of sine, else 0.</param>
    /// <param name="weights">Row-major [units, inputs], as PyTorch's <c>weight</c>; kept, not copied.</param>
    /// <param name="biases">One a unit; kept, not copied.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape.</exception>
    public PortableLayer(
        int inputs,
        int units,
        Activation activation,
        float activationParameter,
        ReadOnlyMemory<float> weights,
        ReadOnlyMemory<float> biases)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        if (weights.Length != (long)inputs * units)
            throw new ArgumentException($"[{units}, {inputs}] weights are needed, there are {weights.Length}.", nameof(weights));
        if (biases.Length != units) throw new ArgumentException($"{units} biases are needed, there are {biases.Length}.", nameof(biases));
        Inputs = inputs;
        Units = units;
        Activation = activation;
        ActivationParameter = activationParameter;
        Weights = weights;
        Biases = biases;
    }

    /// <summary>The fan-in m.</summary>
    public int Inputs { get; }

    /// <summary>The fan-out n.</summary>
    public int Units { get; }

    /// <summary>φ.</summary>
    public Activation Activation { get; }

    /// <summary>α of leaky ReLU and ELU, ω of sine, else 0.</summary>
    public float ActivationParameter { get; }

    /// <summary>Row-major [units, inputs].</summary>
    public ReadOnlyMemory<float> Weights { get; }

    /// <summary>One a unit.</summary>
    public ReadOnlyMemory<float> Biases { get; }

    /// <summary>How many numbers the layer has.</summary>
    public int ParameterCount => Weights.Length + Biases.Length;
}
