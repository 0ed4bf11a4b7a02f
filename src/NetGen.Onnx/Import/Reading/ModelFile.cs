using System;
using System.IO;
using Google.Protobuf;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import.Reading;

/// <summary>One model's bytes, parsed.</summary>
/// <param name="Name">The file, as the caller named it.</param>
/// <param name="Model">The messages.</param>
/// <param name="Positions">Where they begin.</param>
/// <param name="Budget">What is left to spend on it.</param>
internal sealed record ModelFile(string Name, ModelProto Model, WirePositions Positions, Budget Budget)
{
    /// <summary>The folder where the numbers of external tensors lie; null where there is none.</summary>
    public string? Folder { get; init; }

    private static readonly MessageParser<ModelProto> Parser = ModelProto.Parser.WithDiscardUnknownFields(true);

    /// <summary>Reads a file.</summary>
    public static ModelFile Read(string path)
    {
        long length = new FileInfo(path).Length;
        if (length > Array.MaxLength)
            throw new OnnxException(path, [new(null, null, $"{length} bytes are more than a protocol buffer holds.")]);
        return Parse(path, File.ReadAllBytes(path)) with { Folder = Path.GetDirectoryName(Path.GetFullPath(path)) };
    }

    /// <summary>Parses a model.</summary>
    public static ModelFile Parse(string name, byte[] bytes)
    {
        var budget = new Budget(bytes.Length);
        if (bytes.Length == 0) throw new OnnxException(name, [new(null, null, "The file is empty.")]);
        WirePositions positions = WireCheck.Check(bytes, budget, (position, reason) => new(name, [new(null, position, reason)]));
        try
        {
            return new(name, Parser.ParseFrom(bytes), positions, budget);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new OnnxException(name, [new(null, null, e.Message)], e);
        }
    }
}
