using System;
using NetGen.Effects.Harness;
using NetGen.Initialization;

namespace NetGen.Effects.Data;

/// <summary>y = x₁x₂ + sin 2x₃ with noise of deviation 0.1, x of eight standard normal numbers; judged without noise.</summary>
internal static class Surface
{
    /// <summary>How many inputs there are.</summary>
    public const int Inputs = 8;

    /// <summary>The targets' variance, 1 + E sin² 2z = 1 + (1 − e⁻⁸)/2: the error of the best constant.</summary>
    public const double Variance = 1.4998;

    private const double Noise = 0.1;
    private const int TestRows = 500;

    /// <summary>A seed's rows.</summary>
    public static Samples Of(long seed, int rows = 256)
    {
        SeededRandom random = Draw.Of(seed, Draw.Purpose.Surface);
        (float[] x, float[] y) = Rows(ref random, rows, Noise);
        (float[] testX, float[] testY) = Rows(ref random, TestRows, 0);
        return new(Inputs, 1, x, y, testX, testY);
    }

    private static (float[] X, float[] Y) Rows(ref SeededRandom random, int rows, double noise)
    {
        float[] x = new float[rows * Inputs], y = new float[rows];
        for (int i = 0; i < x.Length; i++) x[i] = (float)random.NextNormal();
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> at = x.AsSpan(row * Inputs, Inputs);
            y[row] = (float)((at[0] * at[1]) + Math.Sin(2 * at[2]) + (noise * random.NextNormal()));
        }

        return (x, y);
    }
}
