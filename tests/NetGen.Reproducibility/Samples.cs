using System;
using System.Linq;
using NetGen.Initialization;

namespace NetGen.Reproducibility;

/// <summary>Data made by additions and multiplications alone.</summary>
internal static class Samples
{
    /// <summary>Rows with smooth targets in [−1, 1].</summary>
    public static TrainingData Smooth(int rows, int inputs, int outputs)
    {
        float[] x = Numbers(rows * inputs, seed: inputs), t = new float[rows * outputs];
        for (int i = 0; i < t.Length; i++)
        {
            float v = x[(i / outputs * inputs) + (i % inputs)];
            t[i] = v * (1.5f - (v * v)) * (1 - (0.3f * (i % outputs)));
        }

        return TrainingData.From(x, t, inputs, outputs);
    }

    /// <summary>Rows with class numbers.</summary>
    public static TrainingData Classes(int rows, int inputs, int classes)
    {
        float[] x = Numbers(rows * inputs, seed: classes);
        int[] labels = [.. x.Chunk(inputs).Select(row => (int)((row[0] + row[1] + 2) / 4.001f * classes))];
        return TrainingData.FromClasses(x, labels, inputs);
    }

    /// <summary>Rows with 0 or 1 as target.</summary>
    public static TrainingData Answers(int rows, int inputs)
    {
        float[] x = Numbers(rows * inputs, seed: -1);
        return TrainingData.From(x, x.Chunk(inputs).Select(row => row[0] * row[1] > 0.1f ? 1f : 0f).ToArray(), inputs, 1);
    }

    /// <summary>Numbers from −1 to 1.</summary>
    public static float[] Numbers(int count, long seed)
    {
        SeededRandom random = new(seed, stream: 77);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = (float)((2 * random.NextDouble()) - 1);
        return numbers;
    }
}
