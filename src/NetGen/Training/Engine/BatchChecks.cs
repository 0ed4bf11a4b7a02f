using System;

namespace NetGen;

/// <summary>Checks that data fit a network, with one wording.</summary>
internal static class BatchChecks
{
    /// <summary>How many rows a batch has; at least 1.</summary>
    public static int Rows(NetworkLayout layout, int inputs, int targets)
    {
        int rows = DataChecks.Rows(inputs, layout.InputSize, "input", nameof(inputs));
        return (long)rows * layout.OutputSize == targets
            ? rows
            : throw new ArgumentException($"{rows} rows of inputs need {(long)rows * layout.OutputSize} targets, there are {targets}.", nameof(targets));
    }

    /// <summary>How many rows a batch with class numbers has; at least 1.</summary>
    public static int Rows(NetworkLayout layout, int inputs, ReadOnlySpan<int> classes)
    {
        RequireCategorical(layout);
        int rows = DataChecks.Rows(inputs, layout.InputSize, "input", nameof(inputs));
        if (rows != classes.Length)
            throw new ArgumentException($"{rows} rows of inputs need {rows} classes, there are {classes.Length}.", nameof(classes));
        DataChecks.HighestClass(classes, layout.OutputSize - 1, nameof(classes));
        return rows;
    }

    /// <summary>Throws where a data set has other sizes than the network.</summary>
    public static void Fits(NetworkLayout layout, TrainingData data, string parameter)
    {
        ArgumentNullException.ThrowIfNull(data, parameter);
        if (data.InputSize != layout.InputSize)
            throw new ArgumentException($"{layout.Name} has {layout.InputSize} inputs, the data have {data.InputSize}.", parameter);
        if (data.HasClasses)
        {
            RequireCategorical(layout);
            if (data.OutputSize > layout.OutputSize)
                throw new ArgumentException($"{layout.Name} has {layout.OutputSize} classes, the data go up to class {data.OutputSize - 1}.", parameter);
        }
        else if (data.OutputSize != layout.OutputSize)
        {
            throw new ArgumentException($"{layout.Name} has {layout.OutputSize} outputs, the data have {data.OutputSize} targets a row.", parameter);
        }
    }

    /// <summary>Throws where the rows of a batch are more numbers than one array can hold.</summary>
    public static void OneBuffer(int rows, int size, string parameter, string remedy)
    {
        if ((long)rows * size <= AlignedBuffer.MostFloats) return;
        throw new ArgumentException(
            $"A batch of {rows} rows of {size} numbers is more than one array holds. {remedy}: {AlignedBuffer.MostFloats / size} rows at most.", parameter);
    }

    private static void RequireCategorical(NetworkLayout layout)
    {
        if (layout.Loss == Loss.CategoricalCrossEntropy) return;
        throw new InvalidOperationException(
            $"Class numbers need the loss CategoricalCrossEntropy, {layout.Name} has {layout.Loss}: give the targets as floats.");
    }
}
