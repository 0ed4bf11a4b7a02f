using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;
using NetGen.Formats;

namespace NetGen;

/// <summary>Writing: the same tensors and metadata give the same bytes.</summary>
public sealed partial class SafetensorsFile
{
    /// <summary>Writes a file, atomically: a crash leaves the old file or the new one, never a part.</summary>
    /// <param name="path">The file; replaced where it exists.</param>
    /// <param name="tensors">The tensors, in the order of their data.</param>
    /// <param name="metadata">Any strings, or null.</param>
    /// <exception cref="ArgumentException">
    /// Two tensors have one name, a name is no Unicode text, or a tensor's shape and numbers do not agree.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    public static void Write(string path, IReadOnlyList<TensorValues> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        byte[] header = WriteHeader(tensors, metadata);
        AtomicFile.Write(path, stream => Write(stream, header, tensors));
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="tensors">The tensors, in the order of their data.</param>
    /// <param name="metadata">Any strings, or null.</param>
    /// <exception cref="ArgumentException">
    /// Two tensors have one name, a name is no Unicode text, or a tensor's shape and numbers do not agree.
    /// </exception>
    public static void Write(Stream stream, IReadOnlyList<TensorValues> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(stream, WriteHeader(tensors, metadata), tensors);
    }

    private static void Write(Stream stream, byte[] header, IReadOnlyList<TensorValues> tensors)
    {
        stream.Write(header);
        foreach (TensorValues tensor in tensors) WriteSingles(stream, tensor.Values());
    }

    private static byte[] WriteHeader(IReadOnlyList<TensorValues> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var text = new MemoryStream();
        text.Write(stackalloc byte[SafetensorsHeader.PrefixLength]);
        using (var json = new Utf8JsonWriter(text, JsonText.Options))
        {
            json.WriteStartObject();
            if (metadata is not null) WriteMetadata(json, metadata);
            WriteEntries(json, tensors);
            json.WriteEndObject();
        }

        // The data start at a multiple of 8 bytes, as the format's own library has them.
        while (text.Length % SafetensorsHeader.PrefixLength != 0) text.WriteByte((byte)' ');
        byte[] header = text.ToArray();
        int length = header.Length - SafetensorsHeader.PrefixLength;
        if (length > SafetensorsHeader.MostBytes)
            throw new ArgumentException($"The header would have {length} bytes, the format allows {SafetensorsHeader.MostBytes}.", nameof(tensors));
        BinaryPrimitives.WriteInt64LittleEndian(header, length);
        return header;
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        json.WriteStartObject(SafetensorsHeader.MetadataName);
        foreach ((string name, string value) in metadata) json.WriteString(JsonText.Unicode(name), JsonText.Unicode(value));
        json.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter json, IReadOnlyList<TensorValues> tensors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { SafetensorsHeader.MetadataName };
        long offset = 0;
        foreach (TensorValues tensor in tensors)
        {
            if (!names.Add(tensor.Name)) throw new ArgumentException($"The name '{tensor.Name}' is taken.", nameof(tensors));
            json.WriteStartObject(JsonText.Unicode(tensor.Name));
            json.WriteString("dtype"u8, TensorTypes.Name(TensorType.F32));
            json.WriteStartArray("shape"u8);
            foreach (long size in tensor.Shape) json.WriteNumberValue(size);
            json.WriteEndArray();
            json.WriteStartArray("data_offsets"u8);
            json.WriteNumberValue(offset);
            json.WriteNumberValue(offset += tensor.Count * sizeof(float));
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteSingles(Stream stream, ReadOnlySpan<float> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        Span<byte> bytes = stackalloc byte[sizeof(float)];
        foreach (float value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            stream.Write(bytes);
        }
    }
}
