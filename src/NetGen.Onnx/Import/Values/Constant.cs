using System;
using NetGen.Onnx.Import.Reading;

namespace NetGen.Onnx.Import.Values;

/// <summary>A tensor whose numbers are in the file.</summary>
internal sealed class Constant
{
    /// <summary>Stands for the number of samples where the file leaves it open; a file that holds this very integer is refused.</summary>
    public const long Batch = -0x6E65_7447_656E_4E01;

    private readonly float[]? _floats;
    private readonly long[]? _integers;

    public Constant(int[] dims, float[] floats)
    {
        Dims = dims;
        _floats = floats;
    }

    public Constant(int[] dims, long[] integers)
    {
        Dims = dims;
        _integers = integers;
    }

    public int[] Dims { get; }

    public int Count => _floats?.Length ?? _integers!.Length;

    public bool IsSingle => Count == 1;

    /// <summary>The numbers; those of an integer tensor are no weights.</summary>
    public float[] Floats => _floats ?? throw new RefusedException("An integer tensor stands where floating-point numbers are needed.");

    public long[] Integers => _integers ?? throw new RefusedException("A floating-point tensor stands where integers are needed.");

    public bool IsFloat => _floats is not null;

    /// <summary>The one number.</summary>
    public double Single => Count == 1
        ? _floats is not null ? _floats[0]
            : _integers![0] != Batch ? _integers[0] : throw new RefusedException("It computes with the number of samples.")
        : throw new RefusedException($"A tensor of shape {Names.Shape(Dims)} stands where one number is needed.");

    /// <summary>The same numbers in another shape of as many.</summary>
    public Constant Reshaped(int[] dims) => _floats is null ? new(dims, _integers!) : new(dims, _floats);
}
