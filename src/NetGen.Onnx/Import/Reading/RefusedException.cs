using System;

namespace NetGen.Onnx.Import.Reading;

/// <summary>Says why a node cannot be taken; the interpreter adds the node and goes on to find the others.</summary>
/// <param name="reason">What is wrong, as a sentence.</param>
/// <param name="place">What it is about, where that is not the node itself.</param>
/// <param name="position">The byte where that begins.</param>
internal sealed class RefusedException(string reason, string? place = null, long? position = null) : Exception(reason)
{
    public string? Place => place;

    public long? Position => position;
}
