using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx;

/// <summary>A network as layers and numbers: what the import yields and the export takes, without a compiled type.</summary>
public sealed class PortableNetwork
{
    /// <summary>A network.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="layers">The layers in order, at least one, each taking what the one before gives.</param>
    /// <param name="loss">What it was trained with, where that is known.</param>
    /// <exception cref="ArgumentException">There are no layers, or two do not fit together.</exception>
    public PortableNetwork(string name, IReadOnlyList<PortableLayer> layers, Loss loss = Loss.Auto)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(layers);
        if (layers.Count == 0) throw new ArgumentException("A network has at least one layer.", nameof(layers));
        for (int i = 1; i < layers.Count; i++)
        {
            if (layers[i].Inputs != layers[i - 1].Units)
            {
                string message = $"Layer {i} takes {layers[i].Inputs} numbers, layer {i - 1} gives {layers[i - 1].Units}.";
                throw new ArgumentException(message, nameof(layers));
            }
        }

        Name = name;
        Layers = layers;
        Loss = loss;
    }

    /// <summary>The network's name.</summary>
    public string Name { get; }

    /// <summary>The layers, in the order in which they run.</summary>
    public IReadOnlyList<PortableLayer> Layers { get; }

    /// <summary>What it was trained with; <see cref="Loss.Auto"/> where that is not known.</summary>
    public Loss Loss { get; }

    /// <summary>The length of one input.</summary>
    public int InputSize => Layers[0].Inputs;

    /// <summary>The length of one output.</summary>
    public int OutputSize => Layers[^1].Units;

    /// <summary>How many weights and biases there are.</summary>
    public long ParameterCount => Layers.Sum(layer => (long)layer.ParameterCount);

    /// <summary>Copies a network's layers and numbers out.</summary>
    /// <param name="network">Any emitted network.</param>
    /// <exception cref="NotSupportedException">A layer is of a kind that has no counterpart here.</exception>
    public static PortableNetwork From(INetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(network.Layout.Name, [.. network.Layout.Layers.Select(layer => Copy(network, layer))], network.Layout.Loss);
    }

    /// <summary>The network's layers without their numbers, as a file's metadata keep them.</summary>
    public NetworkDeclaration ToDeclaration() =>
        new(Name, InputSize, [.. Layers.Select(Declare)], Loss);

    private static LayerDeclaration Declare(PortableLayer layer) => new("Dense", layer.Units, layer.Activation, layer.ActivationParameter);

    private static PortableLayer Copy(INetwork network, Layer layer)
    {
        if (layer is not DenseLayer) throw new NotSupportedException($"Layer {layer.Index} of {network.Layout.Name} is no dense layer.");
        float[] weights = new float[layer.Inputs * layer.Units];
        network.Parameters.Weights(layer.Index).CopyTo(weights);
        float[] biases = network.Parameters.Biases(layer.Index).ToArray();
        return new(layer.Inputs, layer.Units, layer.Activation, layer.ActivationParameter, weights, biases);
    }
}
