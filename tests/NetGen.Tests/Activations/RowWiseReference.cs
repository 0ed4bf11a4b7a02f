using System;
using System.Linq;

namespace NetGen.Tests.Activations;

/// <summary>Softmax and log-softmax of one row in double precision, and padded rows to try them on.</summary>
internal static class RowWiseReference
{
    public static double[] Softmax(double[] h) => [.. LogSoftmax(h).Select(Math.Exp)];

    public static double[] LogSoftmax(double[] h)
    {
        double max = h.Max();
        double logSum = Math.Log(h.Sum(x => Math.Exp(x - max)));
        return [.. h.Select(x => x - max - logSum)];
    }

    /// <summary>∂/∂h of Σ δᵢ·f(h)ᵢ by central differences.</summary>
    public static double[] Gradient(Func<double[], double[]> f, double[] h, double[] delta)
    {
        const double Step = 1e-3;
        double Along(int unit, double step)
        {
            double[] moved = [.. h];
            moved[unit] += step;
            return f(moved).Zip(delta, (y, d) => y * d).Sum();
        }

        return [.. h.Select((_, i) =>
            ((8 * (Along(i, Step) - Along(i, -Step))) - (Along(i, 2 * Step) - Along(i, -2 * Step))) / (12 * Step))];
    }

    /// <summary>Rows of random numbers of some size, padded with a value.</summary>
    public static float[] Rows(int count, int width, float size, float padding, int seed)
    {
        Random random = new(seed);
        int stride = Stride(width);
        float[] rows = new float[count * stride];
        for (int i = 0; i < rows.Length; i++) rows[i] = i % stride < width ? ((2 * random.NextSingle()) - 1) * size : padding;
        return rows;
    }

    public static int Stride(int width) => (width + 15) & -16;

    public static double[] Row(float[] rows, int row, int width) =>
        [.. rows.AsSpan(row * Stride(width), width).ToArray().Select(x => (double)x)];
}
