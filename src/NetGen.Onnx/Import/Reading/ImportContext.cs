using System;

namespace NetGen.Onnx.Import.Reading;

/// <summary>What the operators need to know of the model they stand in.</summary>
/// <param name="file">The model.</param>
/// <param name="opset">The version of the standard operators.</param>
internal sealed class ImportContext(ModelFile file, long opset)
{
    private const double Single = 1e-5, Half = 1e-3, BrainFloat = 1e-2;

    public long Opset => opset;

    /// <summary>How many rows the input has, where the file fixes it.</summary>
    public long? Batch { get; set; }

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
