using System;
using System.Collections.Generic;

namespace NetGen.Formats;

/// <summary>The header of a safetensors file: its tensors and its metadata, every number checked against the file's length.</summary>
/// <remarks>
/// The format (huggingface/safetensors, README, section "Format"): 8 bytes with the header's length N, little-endian; N bytes of JSON that
/// start with a brace; the data, entirely covered by the tensors' ranges, without holes.
/// </remarks>
internal sealed class SafetensorsHeader
{
    /// <summary>The bytes before the header.</summary>
    public const int PrefixLength = 8;

    /// <summary>The longest header that the format allows.</summary>
    public const int MostBytes = 100_000_000;

    /// <summary>The name under which the header holds metadata.</summary>
    public const string MetadataName = "__metadata__";

    private readonly FormatOrigin _origin;
    private readonly Dictionary<string, long> _places;

    private SafetensorsHeader(
        IReadOnlyList<SafetensorsTensor> tensors,
        IReadOnlyDictionary<string, string> metadata,
        FormatOrigin origin,
        Dictionary<string, long> places)
    {
        Tensors = tensors;
        Metadata = metadata;
        _origin = origin;
        _places = places;
    }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>For errors about what an entry of the metadata says: they name the byte where it begins.</summary>
    public FormatOrigin OriginOf(string metadata) => new(_origin.File, _places.TryGetValue(metadata, out long place) ? place : null);

    /// <summary>Reads the header's length from the first bytes and checks it before anybody allocates that much.</summary>
    /// <param name="prefix">The first 8 bytes, or fewer where the file is shorter.</param>
    /// <param name="fileLength">The file's length.</param>
    /// <param name="origin">Names the file in errors.</param>
    public static int Length(byte[] prefix, long fileLength, FormatOrigin origin)
    {
        if (fileLength < PrefixLength)
            throw origin.Error($"the file has {fileLength} bytes; a safetensors file starts with 8 bytes of length", null, 0);
        ulong length = 0;
        for (int i = PrefixLength - 1; i >= 0; i--) length = (length << 8) | prefix[i];
        if (length > MostBytes)
            throw origin.Error($"the header would have {length} bytes, more than the format's limit of {MostBytes}", null, 0);
        if ((long)length > fileLength - PrefixLength)
            throw origin.Error($"the header would have {length} bytes, the file has only {fileLength - PrefixLength} left", null, 0);
        if (length < 2) throw origin.Error($"the header has {length} bytes; the least is {{}}", null, 0);
        return (int)length;
    }

    /// <summary>Parses the header.</summary>
    /// <param name="header">The header's bytes.</param>
    /// <param name="fileLength">The file's length.</param>
    /// <param name="origin">Names the file in errors.</param>
    public static SafetensorsHeader Parse(byte[] header, long fileLength, FormatOrigin origin)
    {
        var cursor = new JsonCursor(header, 0, header.Length, origin, PrefixLength);
        var reader = new TensorEntryReader(cursor, origin, PrefixLength + header.Length, fileLength);
        var tensors = new List<SafetensorsTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        IReadOnlyDictionary<string, string>? metadata = null;
        if (header[0] != '{') throw origin.Error("the header must start with '{'", null, PrefixLength);

        cursor.Expect('{');
        for (bool first = true; cursor.NextItem('}', ref first);)
        {
            long? position = cursor.Position;
            string name = cursor.Name();
            if (!names.Add(name)) throw origin.Error("the name occurs twice", name, position);
            if (name == MetadataName) metadata = ReadMetadata(cursor, origin, places);
            else tensors.Add(reader.Read(name));
        }

        cursor.End();
        TensorRanges.Check(tensors, PrefixLength + header.Length, fileLength, origin);
        return new SafetensorsHeader(tensors, metadata ?? new Dictionary<string, string>(), origin, places);
    }

    private static Dictionary<string, string> ReadMetadata(JsonCursor cursor, FormatOrigin origin, Dictionary<string, long> places)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        cursor.Expect('{');
        for (bool first = true; cursor.NextItem('}', ref first);)
        {
            long? position = cursor.Position;
            string name = cursor.Name();
            if (metadata.ContainsKey(name)) throw origin.Error($"the metadata have '{FormatOrigin.Clip(name)}' twice", null, position);
            // Only of what is read further: an entry a place would double what a file of empty entries costs.
            bool isOurs = name is NetworkDeclaration.MetadataName or NetworkDeclaration.CheckpointName;
            if (isOurs && cursor.Position is { } place) places.Add(name, place);
            metadata.Add(name, cursor.Text());
        }

        return metadata;
    }
}
