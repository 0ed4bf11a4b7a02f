using System;
using System.Linq;

namespace NetGen.Tests.Training;

/// <summary>Data that fit the test networks, from fixed seeds.</summary>
internal static class Samples
{
    public static float[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    /// <summary>Points of a sine.</summary>
    public static (float[] Inputs, float[] Targets) Curve(int rows, int seed = 1)
    {
        float[] x = Numbers(rows, seed);
        return (x, [.. x.Select(v => MathF.Sin(3 * v))]);
    }

    /// <summary>Rows of seven numbers; the class says which of the first four is the largest.</summary>
    public static (float[] Inputs, int[] Classes) Classes(int rows, int seed = 1)
    {
        float[] inputs = Numbers(rows * 7, seed);
        return (inputs, [.. Enumerable.Range(0, rows).Select(row => Array.IndexOf(inputs, inputs[(row * 7)..((row * 7) + 4)].Max(), row * 7) - (row * 7))]);
    }

    public static TrainingData CurveData(int rows, int seed = 1)
    {
        (float[] inputs, float[] targets) = Curve(rows, seed);
        return TrainingData.From(inputs, targets, 1, 1);
    }

    /// <summary>One point; it need not be finite.</summary>
    public static TrainingData Point(float x, float t) => TrainingData.From((float[])[x], (float[])[t], 1, 1, alreadyChecked: true);

    public static TrainingData ClassData(int rows, int seed = 1)
    {
        (float[] inputs, int[] classes) = Classes(rows, seed);
        return TrainingData.FromClasses(inputs, classes, 7);
    }

    public static float[] Bits(INetwork network) => network.Parameters.Buffer.ToArray();
}
