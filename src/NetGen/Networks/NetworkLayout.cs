using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>The declaration of a network at run time: its layers, and where their parameters lie in the one flat buffer.</summary>
public sealed class NetworkLayout
{
    /// <summary>Describes a network; called by emitted code.</summary>
    /// <param name="name">The type's name.</param>
    /// <param name="layers">The layers, in order; at least one.</param>
    /// <param name="loss">The loss, never <see cref="Loss.Auto"/>.</param>
    /// <param name="lossParameter">The loss's parameter (Huber's δ), or 0.</param>
    /// <exception cref="ArgumentException">There are no layers.</exception>
    public NetworkLayout(string name, Layer[] layers, Loss loss, float lossParameter)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (layers.Length == 0) throw new ArgumentException("A network has at least one layer.", nameof(layers));
        Name = name;
        Layers = Array.AsReadOnly((Layer[])layers.Clone());
        Loss = loss;
        LossParameter = lossParameter;
        foreach (Layer layer in layers)
        {
            ParameterCount += layer.ParameterCount;
            BufferLength = Math.Max(BufferLength, layer.ParameterEnd);
            TransposedLength = Math.Max(TransposedLength, layer.TransposedEnd);
        }
    }

    /// <summary>The network type's name.</summary>
    public string Name { get; }

    /// <summary>The layers, in the order in which they run.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>The loss that training minimises.</summary>
    public Loss Loss { get; }

    /// <summary>Huber's δ, or 0.</summary>
    public float LossParameter { get; }

    /// <summary>The length of one input.</summary>
    public int InputSize => Layers[0].Inputs;

    /// <summary>The length of one output.</summary>
    public int OutputSize => Layers[^1].Units;

    /// <summary>How many weights and biases are trained.</summary>
    public int ParameterCount { get; }

    /// <summary>The length of the parameter buffer in floats, padding included.</summary>
    public int BufferLength { get; }

    /// <summary>The length of the buffer that holds the transposed weights of every layer but the first, in floats.</summary>
    public int TransposedLength { get; }
}
