using System;
using System.Collections.Generic;
using NetGen.Formats;

namespace NetGen;

/// <summary>One tensor to write.</summary>
public sealed class TensorValues
{
    private readonly Func<float[]> _values;

    /// <summary>A tensor.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="shape">Its dimensions, outermost first; empty for a scalar.</param>
    /// <param name="values">Its numbers, row-major.</param>
    /// <exception cref="ArgumentException">Shape and numbers do not agree.</exception>
    public TensorValues(string name, IReadOnlyList<long> shape, float[] values)
        : this(name, shape, () => values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != Count)
            throw new ArgumentException($"The shape {SafetensorsTensor.ShapeText(shape)} has {Count} numbers, not {values.Length}.", nameof(values));
    }

    /// <summary>A tensor whose numbers are fetched when they are written, so that one tensor is held at a time.</summary>
    internal TensorValues(string name, IReadOnlyList<long> shape, Func<float[]> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(shape);
        Name = name;
        Shape = shape;
        Count = CountOf(shape);
        _values = values;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The dimensions, outermost first.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>How many numbers there are.</summary>
    public long Count { get; }

    internal float[] Values() => _values();

    private static long CountOf(IReadOnlyList<long> shape)
    {
        long count = 1;
        foreach (long size in shape)
        {
            if (size < 0)
                throw new ArgumentException($"The shape {SafetensorsTensor.ShapeText(shape)} has a negative dimension.", nameof(shape));
            count = checked(count * size);
        }

        return count;
    }
}
