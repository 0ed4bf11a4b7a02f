using System;
using System.IO;

namespace NetGen.Formats;

/// <summary>Replaces a file as a whole: at every moment, also after a crash, there is the old one or the new one.</summary>
internal static class AtomicFile
{
    private const string Suffix = ".tmp";

    /// <summary>Writes a new file beside the old one, forces it to the disk and renames it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        FileSystemInfo? linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        string target = Path.GetFullPath(linked?.FullName ?? path);
        string folder = Path.GetDirectoryName(target)!, prefix = $".{Path.GetFileName(target)}.";
        RemoveLeftOvers(folder, prefix);
        string temporary = Path.Combine(folder, prefix + Path.GetRandomFileName() + Suffix);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // A process that was killed left its file behind, and its lock went with it: what is still locked is being written.
    private static void RemoveLeftOvers(string folder, string prefix)
    {
        if (!Directory.Exists(folder)) return;
        foreach (string file in Directory.EnumerateFiles(folder, prefix + "*" + Suffix))
        {
            try
            {
                using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else's: it is not in our way.
            }
        }
    }
}
