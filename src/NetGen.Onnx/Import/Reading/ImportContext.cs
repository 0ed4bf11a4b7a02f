using System;
using System.Collections.Generic;

namespace NetGen.Onnx.Import.Reading;

/// <summary>What the operators need to know of the model they stand in.</summary>
/// <param name="file">The model.</param>
/// <param name="opset">The version of the standard operators.</param>
internal sealed class ImportContext(ModelFile file, long opset)
{
    // Below the distance of two neighbours under 1, 2⁻¹¹ and 2⁻⁸, so that a constant one step off is another one.
    private const double Single = 1e-5, Half = 4.8e-4, BrainFloat = 3.8e-3;

    private readonly HashSet<string> _beside = new(StringComparer.Ordinal);

    public long Opset => opset;

    /// <summary>The folder of the model, null where it was parsed from memory.</summary>
    public string? Folder => file.Folder;

    /// <summary>Whoever brings another file may have as much of the budget more, once for each.</summary>
    public void Grant(string path, long length)
    {
        if (_beside.Add(path)) file.Budget.Grow(length);
    }

    /// <summary>How many rows the input has, where the file fixes it.</summary>
    public long? Batch { get; set; }

    /// <summary>Whether the model takes one sample without an axis for the batch.</summary>
    public bool IsUnbatched { get; set; }

    /// <summary>The numbers of one sample, −1 where the file does not say.</summary>
    public int InputWidth { get; set; } = -1;

    /// <summary>How far a constant of a known formula may be off, relatively: what the narrowest type in the file rounds away.</summary>
    public double Tolerance { get; private set; } = Single;

    public void SawHalf() => Tolerance = Math.Max(Tolerance, Half);

    public void SawBrainFloat() => Tolerance = Math.Max(Tolerance, BrainFloat);

    /// <summary>Pays for memory, or for as much work.</summary>
    /// <exception cref="OnnxException">Nothing is left.</exception>
    public void Spend(long bytes)
    {
        if (!file.Budget.TryTake(bytes))
            throw new OnnxException(file.Name, [new(null, null, "The model would take many times its file's size.")]);
    }
}
