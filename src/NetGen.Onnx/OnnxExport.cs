using System;
using System.IO;
using Google.Protobuf;
using NetGen.Formats;
using NetGen.Onnx.Export;

namespace NetGen.Onnx;

/// <summary>Writes networks as ONNX models, for any runtime that reads opset 17.</summary>
/// <remarks>
/// The graph takes <c>input</c> [batch, InputSize] and gives <c>output</c> [batch, OutputSize], both float32. Layer i has the tensors
/// <c>layers.i.weight</c> [units, inputs] and <c>layers.i.bias</c> [units], their bits as they are in the network.
/// </remarks>
public static class OnnxExport
{
    /// <summary>The operator set: the youngest that layer normalisation needs, and old enough for the runtimes of 2022.</summary>
    public const int Opset = 17;

    /// <summary>The version of the file format that came with <see cref="Opset"/>.</summary>
    public const int IrVersion = 8;

    // Protocol buffers end at 2 GiB; the rest is for names.
    private const long MostParameters = (int.MaxValue - (16L << 20)) / sizeof(float);

    /// <summary>Writes a network to a file. The file is replaced as a whole or not at all.</summary>
    /// <param name="network">Any emitted network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="NotSupportedException">The network is larger than 2 GiB, which is as large as a protocol buffer can be.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(INetwork network, string path) => Save(PortableNetwork.From(network), path);

    /// <summary>Writes a network to a file. The file is replaced as a whole or not at all.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="NotSupportedException">The network is larger than 2 GiB, which is as large as a protocol buffer can be.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(PortableNetwork network, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => Write(network, stream));
    }

    /// <summary>Writes a network to a stream.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="NotSupportedException">The network is larger than 2 GiB, which is as large as a protocol buffer can be.</exception>
    public static void Write(PortableNetwork network, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        if (network.ParameterCount > MostParameters)
        {
            string message = $"{network.Name} has {network.ParameterCount} parameters; a model in one file has at most {MostParameters}.";
            throw new NotSupportedException(message);
        }

        ModelBuilder.Build(network).WriteTo(stream);
    }
}
