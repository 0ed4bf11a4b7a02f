using System;

namespace NetGen.Runtime;

/// <summary>The checks in front of the kernels, which have none: with one wording.</summary>
internal static class Lengths
{
    /// <summary>Says which of the spans of one prediction has a wrong length.</summary>
    public static void ThrowForRow(int input, int inputSize, int output, int outputSize)
    {
        if (input != inputSize) Throw("input", $"The network takes {inputSize} numbers, there are {input}. PredictBatch takes several rows.");
        Throw("output", $"The network gives {outputSize} numbers, there is room for {output}.");
    }

    /// <summary>Checks the spans of a batch and counts its rows.</summary>
    /// <exception cref="ArgumentException">The lengths are no whole number of rows, do not agree, or the spans overlap.</exception>
    public static int CheckBatch(ReadOnlySpan<float> inputs, int inputSize, Span<float> outputs, int outputSize)
    {
        int rows = inputs.Length / inputSize;
        if (rows * inputSize != inputs.Length)
            Throw("inputs", $"{inputs.Length} numbers are no whole number of rows of {inputSize}.");
        if (outputs.Length != (long)rows * outputSize)
            Throw("outputs", $"{rows} rows of {outputSize} outputs need {(long)rows * outputSize} numbers, there is room for {outputs.Length}.");
        if (inputs.Overlaps(outputs))
            Throw("outputs", "Inputs and outputs overlap: the first block's outputs would overwrite later inputs. Use two buffers.");
        return rows;
    }

    private static void Throw(string name, string message) => throw new ArgumentException(message, name);
}
