using System;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>Where inputs lie, and how far biases must spread so that a first layer's units bend everywhere there.</summary>
internal static class InputReach
{
    /// <summary>The declared range; else two standard deviations about the mean.</summary>
    public static (double Low, double High) Of(InputModel input) => input is { Minimum: { } low, Maximum: { } high }
        ? (low, high)
        : (input.Mean - (2 * input.StandardDeviation), input.Mean + (2 * input.StandardDeviation));

    /// <summary>The half-width of biases for kinks −b/w all over the range: the weights' half-width times the greatest |x|.</summary>
    public static double Kinks(DenseSignal layer, double low, double high) =>
        Math.Sqrt(3 * layer.WeightVariance) * Math.Max(Math.Abs(low), Math.Abs(high));
}
