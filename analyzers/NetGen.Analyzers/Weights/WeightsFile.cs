using System.IO;
using NetGen.Formats;

namespace NetGen.Analyzers.Weights;

/// <summary>Reads the head of a file of weights.</summary>
internal static class WeightsFile
{
    // Analyzers should read through AdditionalText, but that decodes text: on a binary file the compiler reports CS2015, or holds all of it in
    // memory. Only the header is read here, a few kilobytes, and nothing is kept: the file is an input of the build, so a change asks again.
#pragma warning disable RS1035
    public static SafetensorsHeader ReadHeader(string path, FormatOrigin origin)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        long fileLength = stream.Length;
        byte[] prefix = new byte[SafetensorsHeader.PrefixLength];
        if (fileLength >= prefix.Length) Read(stream, prefix, origin);
        byte[] header = new byte[SafetensorsHeader.Length(prefix, fileLength, origin)];
        Read(stream, header, origin);
        return SafetensorsHeader.Parse(header, fileLength, origin);
    }
#pragma warning restore RS1035

    private static void Read(Stream stream, byte[] bytes, FormatOrigin origin)
    {
        int count;
        for (int at = 0; at < bytes.Length; at += count)
        {
            count = stream.Read(bytes, at, bytes.Length - at);
            if (count == 0) throw origin.Error("the file ended while it was read");
        }
    }
}
