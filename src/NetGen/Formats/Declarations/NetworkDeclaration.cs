using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Formats;

namespace NetGen;

/// <summary>The declaration of a network as a file's metadata keep it, under <see cref="MetadataName"/>, in JSON.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="InputSize">The length of one input.</param>
/// <param name="Layers">The layers, in order.</param>
/// <param name="Loss">The loss that it was trained with.</param>
public sealed partial record NetworkDeclaration(string Name, long InputSize, IReadOnlyList<LayerDeclaration> Layers, Loss Loss)
{
    /// <summary>The name of the metadata entry.</summary>
    public const string MetadataName = "netgen";

    /// <summary>The name of the metadata entry that makes a file a checkpoint, with more tensors than the weights.</summary>
    internal const string CheckpointName = "netgen.checkpoint";

    /// <summary>Reads the declaration out of a file's metadata.</summary>
    /// <returns>The declaration, or null where the file has none.</returns>
    internal static NetworkDeclaration? Read(SafetensorsHeader header) => header.Metadata.TryGetValue(MetadataName, out string? json)
        ? new DeclarationReader(json, header.OriginOf(MetadataName)).Read()
        : null;

    /// <summary>
    /// Throws where another network wrote the file: equal shapes with other activations are the mistake that no shape shows.
    /// </summary>
    /// <param name="file">The file's declaration.</param>
    /// <param name="origin">Names the file in errors.</param>
    /// <param name="remedy">What the error ends with.</param>
    internal void RequireSame(NetworkDeclaration file, FormatOrigin origin, string remedy = "")
    {
        if (file.InputSize != InputSize) throw Other($"inputs of length {file.InputSize}", $"of length {InputSize}");
        for (int i = 0; i < Math.Min(Layers.Count, file.Layers.Count); i++)
        {
            if (!Layers[i].Equals(file.Layers[i])) throw Other($"{file.Layers[i]} as layer {i + 1}", $"{Layers[i]}");
        }

        if (file.Layers.Count != Layers.Count) throw Other($"{file.Layers.Count} layers", $"{Layers.Count}");

        NetworkFormatException Other(string found, string expected) =>
            origin.Error($"its network {FormatOrigin.Clip(file.Name)} has {found}, {Name} has {expected}{remedy}");
    }

    /// <summary>The whole declaration in one line.</summary>
    public override string ToString() =>
        $"{FormatOrigin.Clip(Name)}: Input({InputSize}), {string.Join(", ", Layers.Select(layer => layer.ToString()))}; {Loss}";
}
