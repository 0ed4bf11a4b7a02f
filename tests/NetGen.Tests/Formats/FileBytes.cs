using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen.Tests.Formats;

/// <summary>Builds safetensors files by the format's specification, with no code of the library: also wrong ones.</summary>
internal static class FileBytes
{
    /// <summary>A length, a header as it is, and data as they are.</summary>
    public static byte[] Of(string header, params byte[] data) => Of(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Of(byte[] header, byte[] data)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }

    /// <summary>One tensor's description in a header.</summary>
    public static string Entry(string name, string type, string shape, long begin, long end) =>
        $"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":{shape},\"data_offsets\":[{begin},{end}]}}";

    /// <summary>A valid file; tensors in the order in which Python's library writes them, by name, as it does for one dtype.</summary>
    public static byte[] Torch(IEnumerable<(string Name, long[] Shape, float[] Values)> tensors, string metadata = "")
    {
        var entries = new List<string>();
        var data = new MemoryStream();
        foreach ((string name, long[] shape, float[] values) in tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            long begin = data.Length;
            data.Write(Singles(values));
            entries.Add(Entry(name, "F32", $"[{string.Join(',', shape)}]", begin, data.Length));
        }

        if (metadata.Length > 0) entries.Insert(0, $"\"__metadata__\":{metadata}");
        string header = $"{{{string.Join(',', entries)}}}";
        return Of(header.PadRight((header.Length + 7) / 8 * 8), data.ToArray());
    }

    /// <summary>The state_dict of a Sequential with the parameters of a network: its numbers, by hand.</summary>
    public static IEnumerable<(string Name, long[] Shape, float[] Values)> StateDict(INetwork network, params string[] modules)
    {
        foreach (Layer layer in network.Layout.Layers)
        {
            WeightView weights = network.Parameters.Weights(layer.Index);
            float[] rows = new float[layer.Units * layer.Inputs];
            for (int i = 0; i < rows.Length; i++) rows[i] = weights[i / layer.Inputs, i % layer.Inputs];
            yield return ($"{modules[layer.Index]}.weight", [layer.Units, layer.Inputs], rows);
            yield return ($"{modules[layer.Index]}.bias", [layer.Units], network.Parameters.Biases(layer.Index).ToArray());
        }
    }

    public static byte[] Singles(params float[] values) =>
        Bytes(values, 4, (bytes, value) => BinaryPrimitives.WriteSingleLittleEndian(bytes, value));

    public static byte[] Doubles(params double[] values) =>
        Bytes(values, 8, (bytes, value) => BinaryPrimitives.WriteDoubleLittleEndian(bytes, value));

    public static byte[] Halves(params Half[] values) =>
        Bytes(values, 2, (bytes, value) => BinaryPrimitives.WriteHalfLittleEndian(bytes, value));

    public static byte[] Words(params ushort[] values) =>
        Bytes(values, 2, (bytes, value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes, value));

    private delegate void Write<T>(byte[] bytes, T value);

    private static byte[] Bytes<T>(T[] values, int width, Write<T> write) => values.SelectMany(value =>
    {
        byte[] bytes = new byte[width];
        write(bytes, value);
        return bytes;
    }).ToArray();
}
