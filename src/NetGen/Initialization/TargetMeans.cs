using System;
using System.Globalization;

namespace NetGen.Initialization;

/// <summary>The mean target of each output, from targets that were checked one by one.</summary>
internal static class TargetMeans
{
    // Probabilities that were rounded somewhere on their way are still probabilities.
    private const double SumTolerance = 1e-3;

    /// <summary>The means of rows of targets.</summary>
    public static double[] Of(ReadOnlySpan<float> targets, Layer output, OutputRange range)
    {
        int units = output.Units, rows = DataChecks.Rows(targets.Length, units, "target", nameof(targets));
        DataChecks.Finite(targets, units, "target", nameof(targets));
        bool probabilities = output.Activation is Activation.Softmax or Activation.LogSoftmax;
        double[] sums = new double[units];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> values = targets.Slice(row * units, units);
            double rowSum = 0;
            for (int column = 0; column < units; column++)
            {
                float value = values[column];
                if (value < range.Minimum || value > range.Maximum)
                    throw new ArgumentException(OutOfRange(row, column, value, output, range), nameof(targets));
                rowSum += value;
                sums[column] += value;
            }

            if (probabilities && Math.Abs(rowSum - 1) > SumTolerance)
                throw new ArgumentException(NoProbabilities(row, units, rowSum), nameof(targets));
        }

        return Divide(sums, rows);
    }

    /// <summary>The means of the rows that class numbers stand for.</summary>
    public static double[] Of(ReadOnlySpan<int> classes, Layer output)
    {
        int rows = DataChecks.Rows(classes.Length, 1, "target", nameof(classes));
        bool single = output is { Units: 1, Activation: Activation.Sigmoid };
        DataChecks.HighestClass(classes, single ? 1 : output.Units - 1, nameof(classes));
        double[] counts = new double[output.Units];
        foreach (int at in classes)
        {
            if (!single) counts[at]++;
            else counts[0] += at;
        }

        return Divide(counts, rows);
    }

    private static double[] Divide(double[] sums, int rows)
    {
        for (int unit = 0; unit < sums.Length; unit++) sums[unit] /= rows;
        return sums;
    }

    private static string OutOfRange(int row, int column, float value, Layer output, OutputRange range) => string.Create(
        CultureInfo.InvariantCulture,
        $"The target in row {row}, column {column} is {value}: {output.Activation} gives {range.Minimum:G6} to {range.Maximum:G6}.");

    private static string NoProbabilities(int row, int units, double sum) => string.Create(
        CultureInfo.InvariantCulture, $"The targets in row {row}, columns 0 to {units - 1}, sum to {sum:G6}: probabilities sum to 1.");
}
