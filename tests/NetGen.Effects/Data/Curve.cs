using System;
using NetGen.Effects.Harness;
using NetGen.Initialization;

namespace NetGen.Effects.Data;

/// <summary>y = x sin x with noise of deviation 0.1, at uniform x; judged on the curve itself over an even grid.</summary>
internal static class Curve
{
    private const double Noise = 0.1;
    private const int GridPoints = 201;

    /// <summary>A seed's points.</summary>
    public static Samples Of(long seed, double minimum, double maximum, int points = 100)
    {
        SeededRandom random = Draw.Of(seed, Draw.Purpose.Curve);
        float[] x = new float[points], y = new float[points], grid = new float[GridPoints], target = new float[GridPoints];
        for (int i = 0; i < points; i++)
        {
            x[i] = (float)(minimum + ((maximum - minimum) * random.NextDouble()));
            y[i] = At(x[i]) + (float)(Noise * random.NextNormal());
        }

        for (int i = 0; i < GridPoints; i++)
        {
            grid[i] = (float)(minimum + ((maximum - minimum) * i / (GridPoints - 1)));
            target[i] = At(grid[i]);
        }

        return new(1, 1, x, y, grid, target);
    }

    /// <summary>The same with the inputs brought from their range to another one.</summary>
    public static Samples Scaled(long seed, double minimum, double maximum, double low, double high, int points = 100)
    {
        Samples data = Of(seed, minimum, maximum, points);
        float[] Moved(float[] x) => Array.ConvertAll(x, at => (float)(low + ((high - low) * (at - minimum) / (maximum - minimum))));
        return data with { X = Moved(data.X), TestX = Moved(data.TestX) };
    }

    /// <summary>The same with x cos x as a second output.</summary>
    public static Samples Pair(long seed, double minimum, double maximum, int points = 100)
    {
        Samples one = Of(seed, minimum, maximum, points);
        return one with { OutputSize = 2, Y = Beside(one.X, one.Y), TestY = Beside(one.TestX, one.TestY) };
    }

    private static float[] Beside(float[] x, float[] y)
    {
        float[] both = new float[2 * x.Length];
        for (int i = 0; i < x.Length; i++) (both[2 * i], both[(2 * i) + 1]) = (y[i], (float)(x[i] * Math.Cos(x[i])));
        return both;
    }

    private static float At(float x) => (float)(x * Math.Sin(x));
}
