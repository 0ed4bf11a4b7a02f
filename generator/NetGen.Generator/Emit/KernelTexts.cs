using System.Collections.Concurrent;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>
/// The text of kernels that have been written before. It follows from the shape alone, is most of a file, and stays the same while somebody
/// types in a declaration.
/// </summary>
internal static class KernelTexts
{
    // Some 30 KB each: an editing session's shapes, not a build server's.
    private const int Most = 64;

    private static readonly ConcurrentDictionary<(KernelShape Shape, bool Forward), string> _texts = new();

    /// <param name="shape">The shape.</param>
    /// <param name="forward">Whether a layer has this shape, as <see cref="KernelEmitter.Write"/> wants to know.</param>
    /// <param name="depth">How deep the text stands.</param>
    public static string Of(KernelShape shape, bool forward, int depth)
    {
        if (_texts.TryGetValue((shape, forward), out string? known)) return known;
        var writer = new SourceWriter(depth);
        KernelEmitter.Write(writer, shape, forward);
        if (_texts.Count >= Most) _texts.Clear();
        return _texts[(shape, forward)] = writer.ToString();
    }
}
