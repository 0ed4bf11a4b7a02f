using System;
using System.Text.Unicode;

namespace NetGen.Onnx.Import.Reading;

/// <summary>A walk over the bytes of a protocol buffer; it allocates nothing and never leaves the bytes.</summary>
internal sealed class WireReader(byte[] bytes, Func<int, string, OnnxException> damaged)
{
    public const int Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5;

    private const int LongestVarint = 10;

    /// <summary>The next byte.</summary>
    public int Position { get; private set; }

    /// <summary>Reads a field's number and wire type.</summary>
    public (int Field, int Wire) Tag(int end)
    {
        int start = Position;
        ulong tag = ReadVarint(end);
        if (tag > uint.MaxValue || tag >> 3 == 0) throw damaged(start, "A field number is out of range.");
        return ((int)(tag >> 3), (int)(tag & 7));
    }

    /// <summary>Reads the length of what follows.</summary>
    /// <returns>Where it ends.</returns>
    public int End(int outerEnd)
    {
        int start = Position;
        ulong length = ReadVarint(outerEnd);
        if (length > (ulong)(outerEnd - Position)) throw damaged(start, $"{length} bytes are announced, {outerEnd - Position} are left.");
        return Position + (int)length;
    }

    /// <summary>Goes past one value of a wire type.</summary>
    public void Skip(int wire, int end)
    {
        switch (wire)
        {
            case Varint: ReadVarint(end); break;
            case Fixed64: Advance(sizeof(ulong), end); break;
            case Delimited: Position = End(end); break;
            case Fixed32: Advance(sizeof(uint), end); break;
            default: throw damaged(Position, $"Wire type {wire} does not occur in ONNX.");
        }
    }

    /// <summary>Goes past text.</summary>
    public void SkipText(int end)
    {
        if (!Utf8.IsValid(bytes.AsSpan(Position, end - Position))) throw damaged(Position, "A name is not valid UTF-8.");
        Position = end;
    }

    /// <summary>Goes past varints that fill everything up to an end.</summary>
    /// <returns>How many there were.</returns>
    public int SkipVarints(int end)
    {
        int count = 0;
        for (; Position < end; count++) ReadVarint(end);
        return count;
    }

    /// <summary>Goes past a known number of bytes.</summary>
    public void Advance(int length, int end)
    {
        if (length > end - Position) throw damaged(Position, $"{length} bytes are needed, {end - Position} are left.");
        Position += length;
    }

    private ulong ReadVarint(int end)
    {
        int start = Position;
        ulong value = 0;
        for (int i = 0; i < LongestVarint; i++)
        {
            if (Position >= end) throw damaged(start, "A number is cut off.");
            byte next = bytes[Position++];
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80) return value;
        }

        throw damaged(start, "A number has more than ten bytes.");
    }
}
