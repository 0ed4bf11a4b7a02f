using System;
using NetGen.Effects.Harness;
using NetGen.Initialization;

namespace NetGen.Effects.Data;

/// <summary>y = sin 2x₁ of 64 standard normal inputs that have a source in common, more or less; judged on the rows themselves.</summary>
internal static class Wide
{
    private const int Inputs = 64;

    /// <summary>A seed's rows.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="rows">How many.</param>
    /// <param name="common">The correlation of an input with the source, from 0 to 1.</param>
    public static Samples Of(long seed, int rows, double common)
    {
        SeededRandom random = Draw.Of(seed, Draw.Purpose.Wide);
        float[] x = new float[rows * Inputs], y = new float[rows];
        double own = Math.Sqrt(1 - (common * common));
        for (int row = 0; row < rows; row++)
        {
            double source = random.NextNormal();
            for (int input = 0; input < Inputs; input++) x[(row * Inputs) + input] = (float)((common * source) + (own * random.NextNormal()));
            y[row] = (float)Math.Sin(2 * x[row * Inputs]);
        }

        return new(Inputs, 1, x, y, x, y);
    }
}
