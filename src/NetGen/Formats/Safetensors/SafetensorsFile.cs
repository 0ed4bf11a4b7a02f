using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using NetGen.Formats;

namespace NetGen;

/// <summary>A safetensors file, open for reading: its tensors, its metadata, and their numbers as floats.</summary>
/// <remarks>
/// The header is checked in full when the file is opened, against the file's length and before anything of a claimed size is allocated.
/// For one thread at a time. Networks read and write such files by <see cref="NetworkFile"/>.
/// </remarks>
public sealed partial class SafetensorsFile : IDisposable
{
    private const int ChunkBytes = 1 << 16;

    private readonly Stream _stream;
    private readonly long _base;
    private readonly bool _owned;
    private readonly FormatOrigin _origin;
    private readonly SafetensorsHeader _header;

    private SafetensorsFile(Stream stream, FormatOrigin origin, bool owned)
    {
        _stream = stream;
        _base = stream.Position;
        _owned = owned;
        _origin = origin;
        long length = stream.Length - _base;
        byte[] prefix = new byte[SafetensorsHeader.PrefixLength];
        if (length >= prefix.Length) ReadExactly(prefix, 0);
        byte[] header = new byte[SafetensorsHeader.Length(prefix, length, origin)];
        ReadExactly(header, prefix.Length);
        _header = SafetensorsHeader.Parse(header, length, origin);
        FileLength = length;
    }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => _header.Tensors;

    /// <summary>The metadata; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>The file's length in bytes.</summary>
    public long FileLength { get; }

    internal FormatOrigin Origin => _origin;

    /// <summary>For errors about what an entry of the metadata says.</summary>
    internal FormatOrigin OriginOf(string metadata) => _header.OriginOf(metadata);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NetworkFormatException">The file is no valid safetensors file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SafetensorsFile Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            return new SafetensorsFile(stream, new FormatOrigin(path), owned: true);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads from a stream, from its position to its end; the stream stays open.</summary>
    /// <param name="stream">The stream; one that cannot seek is read into memory first.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="NetworkFormatException">The stream holds no valid safetensors file.</exception>
    public static SafetensorsFile Open(Stream stream, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek) return new SafetensorsFile(stream, new FormatOrigin(name), owned: false);
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new SafetensorsFile(copy, new FormatOrigin(name), owned: true);
    }

    /// <summary>The declaration of the network whose weights these are, where NetGen wrote the file.</summary>
    /// <returns>The declaration, or null where the metadata hold none.</returns>
    /// <exception cref="NetworkFormatException">The metadata hold something else under its name.</exception>
    public NetworkDeclaration? ReadDeclaration() => NetworkDeclaration.Read(_header);

    /// <summary>Finds a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The tensor, or null.</returns>
    public SafetensorsTensor? Find(string name)
    {
        foreach (SafetensorsTensor tensor in Tensors)
        {
            if (tensor.Name == name) return tensor;
        }

        return null;
    }

    /// <summary>Reads a tensor of type F32, F64, F16 or BF16, rounding to the nearest float.</summary>
    /// <param name="tensor">One of <see cref="Tensors"/>.</param>
    /// <param name="allowNonFinite">Whether NaN and infinite numbers are taken.</param>
    /// <returns>The numbers, row-major.</returns>
    /// <exception cref="NetworkFormatException">
    /// The tensor has another type, a number is not finite or too large for single precision, or the file became shorter.
    /// </exception>
    public float[] ReadSingles(SafetensorsTensor tensor, bool allowNonFinite = false)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (!TensorTypes.IsReadable(tensor.Type))
            throw _origin.Error($"its dtype {TensorTypes.Name(tensor.Type)} cannot become floats", tensor.Name, tensor.HeaderPosition);
        if (tensor.Count > Array.MaxLength)
            throw _origin.Error($"its {tensor.Count} numbers are too many for an array", tensor.Name, tensor.HeaderPosition);
        float[] values = new float[tensor.Count];
        int width = TensorTypes.Bits(tensor.Type) / 8;
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            for (int done = 0; done < values.Length;)
            {
                int count = Math.Min(ChunkBytes / width, values.Length - done);
                long position = tensor.Start + ((long)done * width);
                Span<byte> bytes = chunk.AsSpan(0, count * width);
                ReadExactly(bytes, position);
                TensorDecoder.Decode(tensor, bytes, values.AsSpan(done, count), position, !allowNonFinite, _origin);
                done += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return values;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_owned) _stream.Dispose();
    }

    private void ReadExactly(Span<byte> destination, long position)
    {
        _stream.Position = _base + position;
        int read = _stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        if (read < destination.Length) throw _origin.Error("the file ended while it was read", null, position + read);
    }
}
