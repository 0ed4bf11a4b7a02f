using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>Inputs that are there: their mean and mean square, and a single input's quantiles.</summary>
internal sealed record SampleInput : SignalInput
{
    private const int MostNodes = 64;

    private readonly float[] _values;
    private readonly double _product;

    /// <summary>Looks at inputs.</summary>
    /// <param name="values">Row-major [rows, size], at least one row.</param>
    /// <param name="size">The length of a row.</param>
    public SampleInput(float[] values, int size)
    {
        _values = values;
        double sum = 0, square = 0, cube = 0, fourth = 0;
        foreach (double x in values)
        {
            sum += x;
            square += x * x;
            cube += x * x * x;
            fourth += x * x * x * x;
        }

        (Mean, Square, Fourth) = (sum / values.Length, square / values.Length, fourth / values.Length);
        Third = cube / values.Length;
        _product = PairProduct(values, size, square);
    }

    internal override double Mean { get; }

    internal override double Square { get; }

    internal override double Fourth { get; }

    internal override double Third { get; }

    internal override SignalLaw Law => SignalLaw.Gaussian(Mean, Math.Max(0, Square - (Mean * Mean)));

    // The inputs are these and no others: their mean square has no variance.
    internal override SignalState State(int size) => base.State(size) with { SquareVariance = 0 };

    internal override Members Members(int count, int size)
    {
        var members = new Members(count, size, 0) { Source = UnitSource.Of(Law) };
        int rows = _values.Length / size;
        double[] units = members.Units ?? new double[size];
        for (int member = 0; member < count; member++)
        {
            int from = (int)((long)member * rows / count) * size, to = members.Units is null ? 0 : member * size;
            double sum = 0, square = 0;
            for (int i = 0; i < size; i++)
            {
                double x = units[to + i] = _values[from + i];
                sum += x;
                square += x * x;
            }

            (members.Mean[member], members.Square[member]) = (sum / size, square / size);
        }

        members.Concentration = Square > 0 ? Math.Min(1, Fourth / (Square * Square * size)) : 1;
        return members;
    }

    internal override double Product(int size) => _product;

    internal override IReadOnlyList<WeightedInput> Nodes()
    {
        float[] sorted = [.. _values];
        Array.Sort(sorted);
        int count = Math.Min(sorted.Length, MostNodes);
        var nodes = new WeightedInput[count];
        for (int i = 0; i < count; i++) nodes[i] = new(sorted[(int)(((2L * i) + 1) * sorted.Length / (2L * count))], 1.0 / count);
        return nodes;
    }

    // The mean of x·x′ over coordinates and pairs of different rows, from the columns' sums.
    private static double PairProduct(float[] values, int size, double square)
    {
        int rows = values.Length / size;
        if (rows == 1) return square / values.Length;
        double sum = 0;
        for (int column = 0; column < size; column++)
        {
            double total = 0;
            for (int row = 0; row < rows; row++) total += values[(row * size) + column];
            sum += total * total;
        }

        return (sum - square) / ((double)rows * (rows - 1) * size);
    }
}
