using System;
using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>64 bits that tell one run of numbers from another: against mistakes, not against malice.</summary>
internal struct Fingerprint
{
    private ulong _state;

    public void Add(ulong word) => _state = BitOperations.RotateLeft(unchecked((_state ^ word) * 0x9E3779B97F4A7C15), 29);

    public void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value));

    public void Add(ReadOnlySpan<float> values)
    {
        Add((ulong)values.Length);
        foreach (float value in values) Add(BitConverter.SingleToUInt32Bits(value));
    }

    /// <summary>The bits as 16 hexadecimal digits.</summary>
    public override readonly string ToString() => _state.ToString("x16", CultureInfo.InvariantCulture);
}
