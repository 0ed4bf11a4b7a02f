using System;
using System.Linq;
using NetGen.Effects.Harness;
using NetGen.Initialization;

namespace NetGen.Effects.Data;

/// <summary>Classes around random prototypes, with as much noise as signal: rows of mean square 1, targets one-hot.</summary>
internal static class Classes
{
    /// <summary>How many inputs there are.</summary>
    public const int Inputs = 16;

    private const int TestRows = 500;

    /// <summary>A seed's rows.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="rows">Training rows.</param>
    /// <param name="shares">The classes' frequencies; all alike where none are given.</param>
    public static Samples Of(long seed, int classes, int rows = 512, double[]? shares = null)
    {
        SeededRandom random = Draw.Of(seed, Draw.Purpose.Classes);
        float[] prototypes = new float[classes * Inputs];
        for (int i = 0; i < prototypes.Length; i++) prototypes[i] = (float)random.NextNormal();
        (float[] x, float[] y) = Rows(ref random, prototypes, classes, rows, shares);
        (float[] testX, float[] testY) = Rows(ref random, prototypes, classes, TestRows, shares);
        return new(Inputs, classes, x, y, testX, testY);
    }

    /// <summary>Two classes, the second rare; the target is 1 where it is the second.</summary>
    public static Samples Rare(long seed, double share, int rows)
    {
        Samples data = Of(seed, 2, rows, [1 - share, share]);
        float[] Second(float[] y) => [.. Enumerable.Range(0, y.Length / 2).Select(row => y[(2 * row) + 1])];
        return data with { OutputSize = 1, Y = Second(data.Y), TestY = Second(data.TestY) };
    }

    /// <summary>The same rows as other numbers: each input a·x + b.</summary>
    public static Samples Moved(Samples data, float a, float b) =>
        data with { X = Array.ConvertAll(data.X, x => (a * x) + b), TestX = Array.ConvertAll(data.TestX, x => (a * x) + b) };

    private static (float[] X, float[] Y) Rows(ref SeededRandom random, float[] prototypes, int classes, int rows, double[]? shares)
    {
        float[] x = new float[rows * Inputs], y = new float[rows * classes];
        double half = Math.Sqrt(0.5);
        for (int row = 0; row < rows; row++)
        {
            int chosen = shares is null ? random.NextInt(classes) : Choose(random.NextDouble(), shares);
            y[(row * classes) + chosen] = 1;
            for (int i = 0; i < Inputs; i++) x[(row * Inputs) + i] = (float)(half * (prototypes[(chosen * Inputs) + i] + random.NextNormal()));
        }

        return (x, y);
    }

    private static int Choose(double at, double[] shares)
    {
        int chosen = 0;
        while (chosen < shares.Length - 1 && at >= shares[chosen]) at -= shares[chosen++];
        return chosen;
    }
}
