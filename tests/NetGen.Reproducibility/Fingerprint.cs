using System;

namespace NetGen.Reproducibility;

/// <summary>FNV-1a over bits.</summary>
internal sealed class Fingerprint
{
    private ulong _hash = 14695981039346656037;

    public void Add(ReadOnlySpan<float> values)
    {
        foreach (float value in values) Add(BitConverter.SingleToUInt32Bits(value));
    }

    public void Add(string text)
    {
        foreach (char letter in text) Add((ulong)letter);
    }

    public void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value));

    public override string ToString() => _hash.ToString("x16", null);

    private void Add(ulong bits) => _hash = unchecked((_hash ^ bits) * 1099511628211);
}
