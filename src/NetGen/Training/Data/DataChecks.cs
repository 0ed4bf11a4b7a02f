using System;
using System.Globalization;

namespace NetGen;

/// <summary>The checks of data, with one wording.</summary>
internal static class DataChecks
{
    /// <summary>How many rows so many floats are; at least 1.</summary>
    public static int Rows(int length, int size, string what, string parameter)
    {
        if (size < 1) throw new ArgumentException($"The length of one {what} row is {size}: it must be at least 1.", parameter);
        if (length == 0) throw new ArgumentException($"There are no {what} rows: at least one is needed.", parameter);
        if (length % size != 0)
            throw new ArgumentException($"{length} floats are no whole number of {what} rows of {size}.", parameter);
        return length / size;
    }

    /// <summary>Finds the first NaN or infinite value and names its place.</summary>
    public static void Finite(ReadOnlySpan<float> values, int size, string what, string parameter)
    {
        int at = FirstNonFinite(values);
        if (at < 0) return;
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"The {what} in row {at / size}, column {at % size} is {values[at]}: remove or repair that row."),
            parameter);
    }

    /// <summary>The place of the first NaN or infinite value, or −1.</summary>
    public static int FirstNonFinite(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i])) return i;
        }

        return -1;
    }

    /// <summary>The highest class number; every class must be between 0 and the limit.</summary>
    public static int HighestClass(ReadOnlySpan<int> classes, int limit, string parameter)
    {
        int highest = 0;
        for (int row = 0; row < classes.Length; row++)
        {
            if ((uint)classes[row] > (uint)limit)
                throw new ArgumentException($"The class in row {row} is {classes[row]}: class numbers run from 0 to {limit}.", parameter);
            highest = Math.Max(highest, classes[row]);
        }

        return highest;
    }
}
