using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>What is known of a network's inputs; every coordinate alike and independent.</summary>
public abstract record SignalInput
{
    private protected SignalInput()
    {
    }

    /// <summary>Standardised inputs: mean 0, standard deviation 1.</summary>
    public static SignalInput Standard { get; } = Normal(0, 1);

    /// <summary>The mean of a coordinate.</summary>
    internal abstract double Mean { get; }

    /// <summary>The mean square of a coordinate.</summary>
    internal abstract double Square { get; }

    /// <summary>The mean fourth power of a coordinate.</summary>
    internal abstract double Fourth { get; }

    /// <summary>Normally distributed inputs.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, at least 0.</param>
    public static SignalInput Normal(double mean, double standardDeviation) => new NormalInput(mean, standardDeviation);

    /// <summary>Inputs spread evenly over a range.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value, above the least.</param>
    public static SignalInput Range(double minimum, double maximum) => new RangeInput(minimum, maximum);

    /// <summary>One fixed value in every coordinate.</summary>
    /// <param name="value">The value.</param>
    public static SignalInput Value(double value) => new PointInput(value);

    /// <summary>What <see cref="InputAttribute"/> says: the range where one is declared, else mean and standard deviation.</summary>
    internal static SignalInput Declared(double mean, double standardDeviation, double? minimum, double? maximum) =>
        minimum is { } low && maximum is { } high && high > low ? Range(low, high) : Normal(mean, standardDeviation);

    /// <summary>The signal before the first layer of a network with so many inputs.</summary>
    internal virtual SignalState State(int size) => new()
    {
        Mean = Mean,
        Square = Square,
        Fourth = Fourth,
        Product = double.NaN,
        SquareVariance = Math.Max(0, Fourth - (Square * Square)) / size,
    };

    /// <summary>Inputs, each with a random network to come.</summary>
    /// <param name="count">How many.</param>
    /// <param name="size">The length of one.</param>
    internal virtual Members Members(int count, int size) => InputMembers.Of(this, count, size);

    /// <summary>The law of a coordinate.</summary>
    internal abstract SignalLaw Law { get; }

    /// <summary>The mean third power of a coordinate.</summary>
    internal abstract double Third { get; }

    /// <summary>The mean product of one coordinate of two inputs.</summary>
    internal virtual double Product(int size) => Mean * Mean;

    /// <summary>Single inputs that stand for all, with weights that sum to 1.</summary>
    internal abstract IReadOnlyList<WeightedInput> Nodes();
}
