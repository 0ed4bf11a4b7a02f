using System.Collections.Generic;

namespace NetGen.Formats;

/// <summary>Reads one tensor's description: type, shape and range, each once, in any order, and in agreement.</summary>
internal sealed class TensorEntryReader(JsonCursor cursor, FormatOrigin origin, long dataStart, long fileLength)
{
    // PyTorch's own limit is 64 dimensions; without one, a list of zeros could grow far larger than its text.
    private const int MostDimensions = 64;

    private const string Members = "dtype, shape and data_offsets";

    public SafetensorsTensor Read(string name)
    {
        long? position = cursor.Position, typePosition = position, shapePosition = position, rangePosition = position;
        cursor.Tensor = name;
        string? typeName = null;
        List<long>? shape = null, range = null;
        cursor.Expect('{');
        for (bool first = true; cursor.NextItem('}', ref first);)
        {
            long? memberPosition = cursor.Position;
            string member = cursor.Name();
            bool twice = false;
            switch (member)
            {
                case "dtype":
                    (twice, typePosition, typeName) = (typeName is not null, cursor.Position, cursor.Text());
                    break;
                case "shape":
                    (twice, shapePosition, shape) = (shape is not null, cursor.Position, Integers(name, MostDimensions));
                    break;
                case "data_offsets":
                    (twice, rangePosition, range) = (range is not null, cursor.Position, Integers(name, 2));
                    break;
                default:
                    throw origin.Error($"'{FormatOrigin.Clip(member)}' is none of {Members}", name, memberPosition);
            }

            if (twice) throw origin.Error($"'{member}' occurs twice", name, memberPosition);
        }

        if (typeName is null || shape is null || range is null)
            throw origin.Error($"the description lacks one of {Members}", name, position);
        if (TensorTypes.Parse(typeName) is not { } type)
            throw origin.Error($"'{FormatOrigin.Clip(typeName)}' is no dtype of the format", name, typePosition);
        if (range.Count != 2) throw origin.Error($"data_offsets has {range.Count} numbers; it is [begin, end]", name, rangePosition);
        cursor.Tensor = null;
        (long count, long length) = Size(name, type, shape, shapePosition);
        CheckRange(name, range[0], range[1], length, rangePosition);
        return new SafetensorsTensor(name, type, shape.ToArray(), count, dataStart + range[0], length, position ?? 0);
    }

    private List<long> Integers(string name, int most)
    {
        var numbers = new List<long>();
        cursor.Expect('[');
        for (bool first = true; cursor.NextItem(']', ref first);)
        {
            if (numbers.Count == most) throw origin.Error($"there are more than {most} numbers", name, cursor.Position);
            numbers.Add(cursor.Integer());
        }

        return numbers;
    }

    private (long Count, long Length) Size(string name, TensorType type, List<long> shape, long? position)
    {
        long count = 1;
        foreach (long size in shape)
        {
            if (size != 0 && count > long.MaxValue / size)
                throw origin.Error($"the shape {SafetensorsTensor.ShapeText(shape)} has too many numbers to count", name, position);
            count *= size;
        }

        int bits = TensorTypes.Bits(type);
        if (count > long.MaxValue / bits)
            throw origin.Error($"{count} numbers of {bits} bits are more than 64 bits can count", name, position);
        if (count * bits % 8 != 0) throw origin.Error($"{count} numbers of {bits} bits are no whole number of bytes", name, position);
        return (count, count * bits / 8);
    }

    private void CheckRange(string name, long begin, long end, long length, long? position)
    {
        long available = fileLength - dataStart;
        if (end < begin) throw origin.Error($"the data end at {end} before they begin at {begin}", name, position);
        if (end > available) throw origin.Error($"the data would end at {end}, the file has {available} bytes of data", name, position);
        if (end - begin != length)
            throw origin.Error($"type and shape need {length} bytes of data, the range has {end - begin}", name, position);
    }
}
