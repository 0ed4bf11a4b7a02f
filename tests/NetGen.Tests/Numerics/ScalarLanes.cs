using System;

namespace NetGen.Tests.Numerics;

/// <summary>Sums over 16 virtual lanes with one float at a time: what every vector width must give, bit for bit.</summary>
internal static class ScalarLanes
{
    private const int Lanes = 16;

    public static float Sum(ReadOnlySpan<float> values)
    {
        float[] lanes = new float[Lanes];
        for (int i = 0; i < values.Length; i++) lanes[i % Lanes] += values[i];
        return Fold(lanes, (a, b) => a + b);
    }

    public static float Dot(ReadOnlySpan<float> values, ReadOnlySpan<float> others)
    {
        float[] lanes = new float[Lanes];
        for (int i = 0; i < values.Length; i++) lanes[i % Lanes] = MathF.FusedMultiplyAdd(values[i], others[i], lanes[i % Lanes]);
        return Fold(lanes, (a, b) => a + b);
    }

    public static float Max(ReadOnlySpan<float> values)
    {
        float max = float.NegativeInfinity;
        foreach (float value in values) max = MathF.Max(max, value);
        return max;
    }

    /// <summary>16 to 8 to 4 to 2 to 1, upper half onto lower.</summary>
    private static float Fold(float[] lanes, Func<float, float, float> join)
    {
        for (int half = Lanes / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++) lanes[i] = join(lanes[i], lanes[i + half]);
        }

        return lanes[0];
    }

    /// <summary>Floats of mixed signs and magnitudes, so that every order of additions gives other bits.</summary>
    public static float[] Mixed(int count, int seed)
    {
        Random random = new(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) values[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4)));
        return values;
    }
}
