using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>One tensor as a safetensors header describes it.</summary>
public sealed class SafetensorsTensor
{
    internal SafetensorsTensor(
        string name, TensorType type, IReadOnlyList<long> shape, long count, long start, long length, long headerPosition)
    {
        Name = name;
        Type = type;
        Shape = shape;
        Count = count;
        Start = start;
        Length = length;
        HeaderPosition = headerPosition;
    }

    /// <summary>The name; unique in its file.</summary>
    public string Name { get; }

    /// <summary>The format of its numbers.</summary>
    public TensorType Type { get; }

    /// <summary>The dimensions, outermost first; empty for a scalar.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>How many numbers it has; 0 where a dimension is 0.</summary>
    public long Count { get; }

    /// <summary>Where its data start in the file, in bytes.</summary>
    public long Start { get; }

    /// <summary>The length of its data in bytes.</summary>
    public long Length { get; }

    /// <summary>Where the file's header describes it, in bytes.</summary>
    internal long HeaderPosition { get; }

    /// <summary>The name with type and shape, as messages show them.</summary>
    public override string ToString() => $"{Formats.FormatOrigin.Clip(Name)} {Formats.TensorTypes.Name(Type)} {ShapeText(Shape)}";

    internal static string ShapeText(IReadOnlyList<long> shape) =>
        $"[{string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";
}
