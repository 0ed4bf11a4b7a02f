using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NetGen.Formats;

namespace NetGen;

/// <summary>What only the runtime needs: where a declaration comes from, and how it is written.</summary>
public sealed partial record NetworkDeclaration
{
    /// <summary>The declaration of a network.</summary>
    /// <param name="layout">The network's layout.</param>
    public static NetworkDeclaration Of(NetworkLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        IEnumerable<LayerDeclaration> layers = layout.Layers.Select(layer =>
            new LayerDeclaration(Kind(layer), layer.Units, layer.Activation, layer.ActivationParameter));
        return new NetworkDeclaration(layout.Name, layout.InputSize, layers.ToArray(), layout.Loss);
    }

    /// <summary>The metadata of a file with this network's weights: the declaration, and that tensors are laid out as PyTorch's.</summary>
    public IReadOnlyDictionary<string, string> ToMetadata() =>
        new Dictionary<string, string> { ["format"] = "pt", [MetadataName] = JsonText.Write(Write) };

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("input", InputSize);
        json.WriteStartArray("layers");
        foreach (LayerDeclaration layer in Layers)
        {
            json.WriteStartObject();
            json.WriteString("kind", layer.Kind);
            json.WriteNumber("units", layer.Units);
            json.WriteString("activation", layer.Activation.ToString());
            if (layer.Parameter != 0) json.WriteNumber("parameter", layer.Parameter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("loss", Loss.ToString());
        json.WriteEndObject();
    }

    private static string Kind(Layer layer) =>
        layer is DenseLayer ? "Dense" : throw new NotSupportedException($"{layer.GetType().Name} has no file format.");
}
