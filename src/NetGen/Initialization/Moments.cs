using System;

namespace NetGen.Initialization;

/// <summary>Mean and variance of numbers that come in blocks.</summary>
internal struct Moments
{
    private double _count, _mean, _squares;

    /// <summary>The standard deviation over all that was added; exactly 0 where all values are alike.</summary>
    public readonly double Deviation => Math.Sqrt(_squares / _count);

    /// <summary>Adds a block; blocks are joined as Chan, Golub and LeVeque (1979) do, so that nothing cancels.</summary>
    /// <param name="values">At least one.</param>
    public void Add(ReadOnlySpan<float> values)
    {
        // Differences from the first value, so that values which are all alike have a deviation of exactly 0.
        double first = values[0], sum = 0, squares = 0;
        foreach (float value in values) sum += value - first;
        double mean = sum / values.Length;
        foreach (float value in values)
        {
            double d = value - first - mean;
            squares += d * d;
        }

        double total = _count + values.Length, shift = first + mean - _mean;
        _squares += squares + (shift * shift * (_count / total) * values.Length);
        _mean += shift * (values.Length / total);
        _count = total;
    }
}
