namespace NetGen.Onnx;

/// <summary>One thing in a model that cannot be taken.</summary>
/// <param name="Place">What it is about: a node with its operator, a tensor, an input; null where it is the whole file.</param>
/// <param name="Position">The byte of the file where that begins, where it is known.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record OnnxProblem(string? Place, long? Position, string Reason)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string at = Position is { } position ? $"byte {position}" : "";
        if (Place is null) return at.Length == 0 ? Reason : $"{at}: {Reason}";
        return at.Length == 0 ? $"{Place}: {Reason}" : $"{Place} ({at}): {Reason}";
    }
}
