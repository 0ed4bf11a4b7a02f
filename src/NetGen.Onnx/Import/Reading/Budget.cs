namespace NetGen.Onnx.Import.Reading;

/// <summary>What reading one file may cost, in bytes held and in steps of eight bytes: a small multiple of the file's size.</summary>
/// <remarks>
/// A file can ask for far more than it holds: a million empty messages, one matrix used by a thousand nodes. A real model stays below
/// a tenth of this.
/// </remarks>
internal sealed class Budget(long fileLength)
{
    private const long Factor = 16, Base = 1 << 20;

    private long _left = Base + (Factor * fileLength);

    /// <summary>A file beside the model, whose bytes are there to be read.</summary>
    public void Grow(long bytes) => _left += Factor * bytes;

    /// <summary>Takes a share.</summary>
    /// <returns>False when nothing is left.</returns>
    public bool TryTake(long bytes)
    {
        if (bytes > _left) return false;
        _left -= bytes;
        return true;
    }
}
