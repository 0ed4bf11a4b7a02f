using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Formats;

namespace NetGen.Onnx;

/// <summary>Portable networks in and out of safetensors files, as the emitted <c>Save</c> and <c>Load</c> have them.</summary>
public static class PortableFile
{
    /// <summary>
    /// Writes weights, biases and the declaration, atomically. The network that the declaration describes loads the file.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file; replaced where it exists.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite: such a file would not load.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    public static void Save(PortableNetwork network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        List<TensorValues> tensors = [];
        int[] numbers = SequentialNames.Numbers([.. network.Layers.Select(layer => layer.Activation)]);
        foreach ((PortableLayer layer, int number) in network.Layers.Zip(numbers))
        {
            tensors.Add(new($"{number}.{ParameterSlot.Weight}", [layer.Units, layer.Inputs], () => layer.Weights.ToArray()));
            tensors.Add(new($"{number}.{ParameterSlot.Bias}", [layer.Units], () => layer.Biases.ToArray()));
        }

        if (tensors.Find(tensor => DataChecks.FirstNonFinite(tensor.Values()) >= 0) is { } broken)
            throw new InvalidOperationException($"'{broken.Name}' has numbers that are NaN or infinite: such a file would not load.");
        SafetensorsFile.Write(path, tensors, network.ToDeclaration().ToMetadata());
    }

    /// <summary>Reads a file whose metadata declare the network.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NetworkFormatException">
    /// The file is malformed, declares no network, or not the one whose tensors it has.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PortableNetwork Load(string path)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        NetworkDeclaration declared = file.ReadDeclaration()
            ?? throw file.Origin.Error("the metadata declare no network: NetGen did not write the file");
        Check(declared, file.Origin);
        ParameterSlot[] slots = Slots(declared);

        // A checkpoint has the optimiser's state beside the weights.
        bool isCheckpoint = file.Metadata.ContainsKey(CheckpointMetadata.Name);
        SafetensorsTensor[] tensors = new TensorMatcher(declared.Name, slots, file.Tensors, file.Origin).Match(isCheckpoint);
        var layers = new PortableLayer[declared.Layers.Count];
        for (int i = 0; i < layers.Length; i++)
        {
            LayerDeclaration layer = declared.Layers[i];
            float[] weights = file.ReadSingles(tensors[2 * i], allowNonFinite: true);
            float[] biases = file.ReadSingles(tensors[(2 * i) + 1], allowNonFinite: true);
            layers[i] = new((int)slots[2 * i].Shape[1], (int)layer.Units, layer.Activation, layer.Parameter, weights, biases);
        }

        return new(declared.Name, layers, declared.Loss);
    }

    private static ParameterSlot[] Slots(NetworkDeclaration declared)
    {
        var slots = new List<ParameterSlot>();
        long inputs = declared.InputSize;
        int[] numbers = SequentialNames.Numbers([.. declared.Layers.Select(layer => layer.Activation)]);
        for (int i = 0; i < declared.Layers.Count; i++)
        {
            long units = declared.Layers[i].Units;
            slots.Add(new($"{numbers[i]}.{ParameterSlot.Weight}", i, ParameterSlot.Weight, [units, inputs]));
            slots.Add(new($"{numbers[i]}.{ParameterSlot.Bias}", i, ParameterSlot.Bias, [units]));
            inputs = units;
        }

        return [.. slots];
    }

    private static void Check(NetworkDeclaration declared, FormatOrigin origin)
    {
        if (declared.Layers.Count == 0) throw origin.Error("the metadata declare a network without layers");
        if (declared.Layers.FirstOrDefault(layer => layer.Kind != "Dense") is { } other)
            throw origin.Error($"the metadata declare a layer of kind '{FormatOrigin.Clip(other.Kind)}', which is not known here");
        IEnumerable<long> sizes = declared.Layers.Select(layer => layer.Units).Prepend(declared.InputSize);
        if (sizes.Any(size => size is < 1 or > NetworkLimits.Size))
            throw origin.Error($"the metadata declare a size that is not between 1 and {NetworkLimits.Size}");
    }
}
