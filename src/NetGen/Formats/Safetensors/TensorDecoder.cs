using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen.Formats;

/// <summary>Little-endian numbers of a file → floats; what has no float near it is an error that names the number's byte.</summary>
internal static class TensorDecoder
{
    /// <summary>Converts a run of a tensor's numbers.</summary>
    /// <param name="tensor">The tensor; its type is readable.</param>
    /// <param name="source">The bytes.</param>
    /// <param name="destination">As many floats.</param>
    /// <param name="position">Where the bytes are in the file.</param>
    /// <param name="finite">Whether NaN and infinite numbers are errors.</param>
    /// <param name="origin">Names the file in errors.</param>
    public static void Decode(
        SafetensorsTensor tensor, ReadOnlySpan<byte> source, Span<float> destination, long position, bool finite, FormatOrigin origin)
    {
        int width = TensorTypes.Bits(tensor.Type) / 8;
        if (tensor.Type == TensorType.F32 && BitConverter.IsLittleEndian) MemoryMarshal.Cast<byte, float>(source).CopyTo(destination);
        else for (int i = 0; i < destination.Length; i++) destination[i] = Convert(tensor.Type, source.Slice(i * width, width));

        for (int i = 0; i < destination.Length; i++)
        {
            if (float.IsFinite(destination[i])) continue;
            ReadOnlySpan<byte> bytes = source.Slice(i * width, width);
            bool overflow = tensor.Type == TensorType.F64 && double.IsFinite(BinaryPrimitives.ReadDoubleLittleEndian(bytes));
            if (overflow || finite) throw NotFinite(tensor, bytes, destination[i], overflow, position, i * (long)width, origin);
        }
    }

    private static float Convert(TensorType type, ReadOnlySpan<byte> source) => type switch
    {
        TensorType.F64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(source),
        TensorType.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(source),
        TensorType.BF16 => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(source) << 16),
        _ => BinaryPrimitives.ReadSingleLittleEndian(source),
    };

    private static NetworkFormatException NotFinite(
        SafetensorsTensor tensor, ReadOnlySpan<byte> source, float value, bool overflow, long position, long offset, FormatOrigin origin)
    {
        long index = (position + offset - tensor.Start) / source.Length;
        double number = overflow ? BinaryPrimitives.ReadDoubleLittleEndian(source) : value;
        string why = overflow ? ", too large for single precision" : "; AllowNonFinite takes it all the same";
        string reason = string.Create(CultureInfo.InvariantCulture, $"number {index} is {number}{why}");
        return origin.Error(reason, tensor.Name, position + offset);
    }
}
