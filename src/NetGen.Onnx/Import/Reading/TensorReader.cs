using System;
using System.Buffers.Binary;
using System.Linq;
using NetGen.Onnx.Import.Values;
using NetGen.Onnx.Protocol;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Import.Reading;

/// <summary>Tensor message → numbers, after its shape, type and length have been found to agree.</summary>
internal static class TensorReader
{
    private const int HighestRank = 8;

    /// <summary>Reads a tensor.</summary>
    /// <exception cref="RefusedException">Something about it is wrong.</exception>
    public static Constant Read(TensorProto tensor, ImportContext context)
    {
        if (tensor.Segment is not null) throw new RefusedException("It is a segment of a larger tensor.");
        if (tensor.DataLocation != TensorProto.Types.DataLocation.Default || tensor.ExternalData.Count > 0)
            tensor = ExternalData.Load(tensor, context);
        int[] dims = Dims(tensor);
        return tensor.DataType switch
        {
            DataType.Float or DataType.Double or DataType.Float16 or DataType.Bfloat16 =>
                new(dims, Floats(tensor, Count(tensor, dims), context)),
            DataType.Int64 or DataType.Int32 or DataType.Bool => new(dims, Integers(tensor, Count(tensor, dims), context)),
            _ => throw new RefusedException($"Its element type {tensor.DataType} is not read; float32, float64, float16 and bfloat16 are."),
        };
    }

    private static int[] Dims(TensorProto tensor)
    {
        if (tensor.Dims.Count > HighestRank) throw new RefusedException($"It has {tensor.Dims.Count} dimensions; {HighestRank} are read.");
        foreach (long dim in tensor.Dims)
        {
            if (dim is < 0 or > int.MaxValue) throw new RefusedException($"Its dimension {dim} is out of range.");
        }

        return [.. tensor.Dims.Select(dim => (int)dim)];
    }

    private static int Count(TensorProto tensor, int[] dims)
    {
        long count = dims.Contains(0) ? 0 : 1;
        foreach (int dim in dims)
        {
            count *= dim;
            if (count > int.MaxValue) throw new RefusedException($"{Names.Shape(dims)} makes more numbers than any file holds.");
        }

        int raw = tensor.RawData.Length, typed = TypedCount(tensor), size = SizeOf(tensor.DataType);
        if (raw > 0 && typed > 0) throw new RefusedException("It holds its numbers twice.");
        long expected = typed > 0 ? count : count * size;
        int found = typed > 0 ? typed : raw;
        string unit = typed > 0 ? "numbers" : "bytes";
        if (expected != found)
            throw new RefusedException($"{Names.Shape(dims)} of {tensor.DataType} makes {expected} {unit}; there are {found}.");
        return (int)count;
    }

    private static int TypedCount(TensorProto tensor) => tensor.DataType switch
    {
        DataType.Float => tensor.FloatData.Count,
        DataType.Double => tensor.DoubleData.Count,
        DataType.Int64 => tensor.Int64Data.Count,
        _ => tensor.Int32Data.Count,
    };

    private static int SizeOf(DataType type) => type switch
    {
        DataType.Double or DataType.Int64 => 8,
        DataType.Float or DataType.Int32 => 4,
        DataType.Bool => 1,
        _ => 2,
    };

    private static float[] Floats(TensorProto tensor, int count, ImportContext context)
    {
        // Only single numbers are constants of formulas: rounded weights say nothing about those.
        if (tensor.DataType == DataType.Float16 && count == 1) context.SawHalf();
        if (tensor.DataType == DataType.Bfloat16 && count == 1) context.SawBrainFloat();
        context.Spend((long)count * sizeof(float));
        float[] values = new float[count];
        ReadOnlySpan<byte> raw = tensor.RawData.Span;
        for (int i = 0; i < count; i++) values[i] = raw.IsEmpty ? TypedFloat(tensor, i) : RawFloat(tensor.DataType, raw, i);
        return values;
    }

    private static float RawFloat(DataType type, ReadOnlySpan<byte> raw, int i) => type switch
    {
        DataType.Float => BinaryPrimitives.ReadSingleLittleEndian(raw[(i * 4)..]),
        DataType.Double => Narrow(BinaryPrimitives.ReadDoubleLittleEndian(raw[(i * 8)..])),
        DataType.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(raw[(i * 2)..]),
        _ => BrainFloat(BinaryPrimitives.ReadUInt16LittleEndian(raw[(i * 2)..])),
    };

    private static float TypedFloat(TensorProto tensor, int i) => tensor.DataType switch
    {
        DataType.Float => tensor.FloatData[i],
        DataType.Double => Narrow(tensor.DoubleData[i]),
        DataType.Float16 => (float)BitConverter.UInt16BitsToHalf(Bits(tensor.Int32Data[i])),
        _ => BrainFloat(Bits(tensor.Int32Data[i])),
    };

    private static long[] Integers(TensorProto tensor, int count, ImportContext context)
    {
        context.Spend((long)count * sizeof(long));
        long[] values = new long[count];
        ReadOnlySpan<byte> raw = tensor.RawData.Span;
        for (int i = 0; i < count; i++)
        {
            values[i] = tensor.DataType switch
            {
                DataType.Int64 => raw.IsEmpty ? tensor.Int64Data[i] : BinaryPrimitives.ReadInt64LittleEndian(raw[(i * 8)..]),
                DataType.Int32 => raw.IsEmpty ? tensor.Int32Data[i] : BinaryPrimitives.ReadInt32LittleEndian(raw[(i * 4)..]),
                _ => raw.IsEmpty ? tensor.Int32Data[i] : raw[i],
            };
            if (values[i] == Constant.Batch) throw new RefusedException($"It holds {values[i]}, which no model needs.");
        }

        return values;
    }

    private static float Narrow(double value)
    {
        float narrow = (float)value;
        return float.IsInfinity(narrow) && double.IsFinite(value)
            ? throw new RefusedException($"{value:G9} does not fit a float32.")
            : narrow;
    }

    private static float BrainFloat(ushort bits) => BitConverter.Int32BitsToSingle(bits << 16);

    private static ushort Bits(int value) =>
        value is >= 0 and <= ushort.MaxValue ? (ushort)value : throw new RefusedException($"{value} is no 16-bit number.");
}
