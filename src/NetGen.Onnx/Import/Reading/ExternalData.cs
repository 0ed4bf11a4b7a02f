using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NetGen.Onnx.Protocol;
using DataLocation = NetGen.Onnx.Protocol.TensorProto.Types.DataLocation;

namespace NetGen.Onnx.Import.Reading;

/// <summary>Numbers that lie in a file beside the model: the file is told by the model, so that only its own folder is looked at.</summary>
internal static class ExternalData
{
    /// <summary>The tensor with its numbers in it.</summary>
    /// <exception cref="RefusedException">The place is none beside the model, or has not that many bytes.</exception>
    public static TensorProto Load(TensorProto tensor, ImportContext context)
    {
        string location = Entry(tensor, "location") ?? throw new RefusedException("Its numbers are in another file, which is not named.");
        string named = $"Its numbers are in another file ({Names.Quote(location)})";
        if (context.Folder is not { } folder)
            throw new RefusedException($"{named}; read the model from its path, with that file beside it, or save it in one file.");
        if (tensor.RawData.Length > 0) throw new RefusedException($"{named} and in the model as well.");
        string path = Inside(folder, location, named);
        try
        {
            return Read(tensor, path, named, context);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{named}, which cannot be read; it must lie beside the model.");
        }
    }

    private static TensorProto Read(TensorProto tensor, string path, string named, ImportContext context)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new RefusedException($"{named}, which is not there; it must lie beside the model.");
        long offset = Number(tensor, "offset", named) ?? 0, length = Number(tensor, "length", named) ?? file.Length - offset;
        if (offset > file.Length || length < 0 || length > file.Length - offset)
            throw new RefusedException($"{named}, bytes {offset} to {(decimal)offset + length}; it has {file.Length}.");
        if (length > Array.MaxLength) throw new RefusedException($"{named}, {length} bytes, more than one tensor may have.");
        context.Grant(path, file.Length);
        context.Spend(length);
        byte[] bytes = new byte[length];
        // A pipe has no length, and opening one would wait for ever.
        if (length > 0) Fill(bytes, path, offset);
        TensorProto loaded = tensor.Clone();
        loaded.DataLocation = DataLocation.Default;
        loaded.ExternalData.Clear();
        loaded.RawData = UnsafeByteOperations.UnsafeWrap(bytes);
        return loaded;
    }

    private static void Fill(byte[] bytes, string path, long offset)
    {
        using FileStream stream = File.OpenRead(path);
        stream.Seek(offset, SeekOrigin.Begin);
        stream.ReadExactly(bytes);
    }

    private static string Inside(string folder, string location, string named)
    {
        string[] parts = location.Split('/', '\\');
        bool plain = parts.All(part => part is not ("" or "..")) && !Path.IsPathRooted(location)
            && !location.Contains('\0') && !location.Contains(':');
        if (!plain) throw new RefusedException($"{named}; only a path within the model's folder is followed.");
        string path = Path.Combine([folder, .. parts]);
        for (string at = path; at.Length > folder.Length; at = Path.GetDirectoryName(at)!)
        {
            // A link in the folder would lead out of it as '..' does.
            if (new FileInfo(at).LinkTarget is not null)
                throw new RefusedException($"{named}, which is a link; put the file itself there.");
        }

        return path;
    }

    private static string? Entry(TensorProto tensor, string key) => tensor.ExternalData.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static long? Number(TensorProto tensor, string key, string named)
    {
        if (Entry(tensor, key) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw new RefusedException($"{named}; its {key} {Names.Quote(text)} is no number.");
    }
}
