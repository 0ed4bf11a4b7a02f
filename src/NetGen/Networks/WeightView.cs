using System;

namespace NetGen;

/// <summary>A layer's weights in their logical shape, [units, inputs], as PyTorch's <c>weight</c>; a view, not a copy.</summary>
public readonly struct WeightView
{
    private readonly NetworkParameters _parameters;
    private readonly DenseLayer _layer;

    internal WeightView(NetworkParameters parameters, DenseLayer layer)
    {
        _parameters = parameters;
        _layer = layer;
    }

    /// <summary>The number of rows, n.</summary>
    public int Units => _layer.Units;

    /// <summary>The number of columns, m.</summary>
    public int Inputs => _layer.Inputs;

    /// <summary>How many weights there are.</summary>
    public int Count => Units * Inputs;

    /// <summary>The weight from one input to one unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the input is out of range.</exception>
    public ref float this[int unit, int input]
    {
        get
        {
            if ((uint)unit >= (uint)Units) throw new ArgumentOutOfRangeException(nameof(unit), unit, $"The layer has {Units} units.");
            if ((uint)input >= (uint)Inputs) throw new ArgumentOutOfRangeException(nameof(input), input, $"The layer has {Inputs} inputs.");
            return ref _parameters.Buffer[_layer.WeightIndex(unit, input)];
        }
    }

    /// <summary>Sets the weights of one unit.</summary>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="weights">One number an input.</param>
    internal void SetUnit(int unit, ReadOnlySpan<float> weights)
    {
        // A running index: this runs once for every weight while a network starts.
        Span<float> buffer = _parameters.Buffer;
        int perRow = _layer.InputsPerRow, toNextRow = _layer.Stride - perRow + 1, left = perRow, at = _layer.WeightIndex(unit, 0);
        foreach (float weight in weights)
        {
            buffer[at] = weight;
            at += --left == 0 ? toNextRow : 1;
            if (left == 0) left = perRow;
        }
    }

    /// <summary>Copies the weights out, row by row, [units, inputs].</summary>
    /// <param name="destination">At least <see cref="Count"/> floats.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyTo(Span<float> destination)
    {
        if (destination.Length < Count) throw new ArgumentException($"{Count} floats are needed, there are {destination.Length}.", nameof(destination));
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++) destination[(unit * Inputs) + input] = this[unit, input];
        }
    }

    /// <summary>Copies weights in, row by row, [units, inputs].</summary>
    /// <param name="source">Exactly <see cref="Count"/> floats.</param>
    /// <exception cref="ArgumentException">The source has another length.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        if (source.Length != Count) throw new ArgumentException($"{Count} floats are needed, there are {source.Length}.", nameof(source));
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++) this[unit, input] = source[(unit * Inputs) + input];
        }
    }
}
