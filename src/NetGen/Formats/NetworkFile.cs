using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Formats;

namespace NetGen;

/// <summary>
/// Networks in and out of safetensors files, in PyTorch's layout: <c>weight</c> [units, inputs] and <c>bias</c> [units], in single
/// precision.
/// </summary>
/// <remarks>
/// A file's tensors are taken by their names where all of the network's are there, else by shape and by the numbers in their names;
/// where that leaves a choice, nothing is loaded and the error lists both sides. The emitted <c>Load</c> makes a new network.
/// </remarks>
public static class NetworkFile
{
    private static readonly SafetensorsOptions Defaults = new();

    /// <summary>Writes weights, biases and the declaration, atomically: a crash leaves the old file or the new one, never a part.</summary>
    /// <param name="network">The network; it must not be trained meanwhile.</param>
    /// <param name="path">The file; replaced where it exists.</param>
    /// <param name="options">Names.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; the old file is as it was.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    public static void Save(this INetwork network, string path, SafetensorsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(path);
        SafetensorsFile.Write(path, Tensors(network, options ?? Defaults), NetworkDeclaration.Of(network.Layout).ToMetadata());
    }

    /// <summary>Writes weights, biases and the declaration to a stream, which stays open.</summary>
    /// <param name="network">The network; it must not be trained meanwhile.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="options">Names.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing was written.</exception>
    public static void Save(this INetwork network, Stream stream, SafetensorsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsFile.Write(stream, Tensors(network, options ?? Defaults), NetworkDeclaration.Of(network.Layout).ToMetadata());
    }

    /// <summary>Reads weights and biases into a network; it changes only when all was read and fits.</summary>
    /// <param name="network">The network; nobody may use it meanwhile.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Names, and what is allowed.</param>
    /// <exception cref="NetworkFormatException">The file is malformed, or not this network's.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void LoadFrom(this INetwork network, string path, SafetensorsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(path);
        using SafetensorsFile file = SafetensorsFile.Open(path);
        LoadFrom(network, file, options ?? Defaults);
    }

    /// <summary>Reads weights and biases from a stream into a network; it changes only when all was read and fits.</summary>
    /// <param name="network">The network; nobody may use it meanwhile.</param>
    /// <param name="stream">The stream, read from its position to its end; it stays open.</param>
    /// <param name="options">Names, and what is allowed.</param>
    /// <exception cref="NetworkFormatException">The stream's content is malformed, or not this network's.</exception>
    public static void LoadFrom(this INetwork network, Stream stream, SafetensorsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        LoadFrom(network, file, options ?? Defaults);
    }

    private static void LoadFrom(INetwork network, SafetensorsFile file, SafetensorsOptions options)
    {
        NetworkLayout layout = network.Layout;
        ParameterSlot[] slots = ParameterTensors.Slots(layout, options.Naming);

        // A checkpoint has the optimiser's state beside the weights.
        bool extra = options.AllowExtraTensors || file.Metadata.ContainsKey(CheckpointMetadata.Name);
        SafetensorsTensor[] tensors = new TensorMatcher(layout.Name, slots, file.Tensors, file.Origin).Match(extra);
        if (!options.IgnoreDeclaration && file.ReadDeclaration() is { } declaration)
            NetworkDeclaration.Of(layout).RequireSame(
                declaration, file.OriginOf(NetworkDeclaration.MetadataName), "; IgnoreDeclaration loads it all the same");

        float[] loaded = new float[layout.BufferLength];
        for (int i = 0; i < slots.Length; i++)
            ParameterTensors.Set(loaded, layout, slots[i], file.ReadSingles(tensors[i], options.AllowNonFinite));
        loaded.CopyTo(network.Parameters.Buffer);
    }

    private static List<TensorValues> Tensors(INetwork network, SafetensorsOptions options)
    {
        NetworkParameters parameters = network.Parameters;
        if (!options.AllowNonFinite && DataChecks.FirstNonFinite(parameters.Buffer) >= 0) throw NotFinite(parameters, options);
        return ParameterTensors.Values(parameters.Layout, () => parameters.Buffer, options.Naming).ToList();
    }

    private static InvalidOperationException NotFinite(NetworkParameters parameters, SafetensorsOptions options)
    {
        foreach (ParameterSlot slot in ParameterTensors.Slots(parameters.Layout, options.Naming))
        {
            int at = DataChecks.FirstNonFinite(ParameterTensors.Get(parameters.Buffer, parameters.Layout, slot));
            if (at < 0) continue;
            return new($"Number {at} of '{slot.Name}' is NaN or infinite: such a file would not load. AllowNonFinite writes it.");
        }

        return new("A number between the parameters is NaN or infinite.");
    }
}
