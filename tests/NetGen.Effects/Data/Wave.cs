using System;
using NetGen.Effects.Harness;
using NetGen.Initialization;

namespace NetGen.Effects.Data;

/// <summary>A sum of eight waves of random phase, up to 100 radians over [−1, 1], judged where it is learnt: a signal to store.</summary>
internal static class Wave
{
    /// <summary>The targets' variance, about.</summary>
    public const double Variance = 0.5;

    private const int Waves = 8, Points = 256;
    private const double Fastest = 100;

    /// <summary>A seed's points.</summary>
    public static Samples Of(long seed)
    {
        SeededRandom random = Draw.Of(seed, Draw.Purpose.Wave);
        double[] phases = new double[Waves];
        for (int wave = 0; wave < Waves; wave++) phases[wave] = 2 * Math.PI * random.NextDouble();
        float[] x = new float[Points], y = new float[Points];
        for (int i = 0; i < Points; i++)
        {
            x[i] = (float)((2.0 * i / (Points - 1)) - 1);
            double sum = 0;
            for (int wave = 0; wave < Waves; wave++) sum += Math.Sin((Fastest * (wave + 1) / Waves * x[i]) + phases[wave]);
            y[i] = (float)(sum / Math.Sqrt(Waves));
        }

        return new(1, 1, x, y, x, y);
    }
}
