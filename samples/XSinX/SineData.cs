using System;
using System.Linq;
using NetGen.Initialization;

namespace NetGen.Samples.XSinX;

/// <summary>y = x sin x + ε, ε ~ N(0, 0.1²), at uniform random x; and the noise-free curve on a grid.</summary>
public sealed class SineData
{
    private const double Noise = 0.1;
    private const int GridPoints = 401;

    /// <summary>Draws the training points of a seed.</summary>
    public SineData(Setting setting, long seed)
    {
        var random = new SeededRandom(seed, stream: 1000);
        X = new float[setting.Points];
        Y = new float[setting.Points];
        for (int i = 0; i < X.Length; i++)
        {
            X[i] = (float)(setting.Minimum + ((setting.Maximum - setting.Minimum) * random.NextDouble()));
            Y[i] = Curve(X[i]) + (float)(Noise * random.NextNormal());
        }

        Grid = new float[GridPoints];
        Target = new float[GridPoints];
        for (int i = 0; i < GridPoints; i++)
        {
            Grid[i] = setting.Minimum + ((setting.Maximum - setting.Minimum) * i / (GridPoints - 1));
            Target[i] = Curve(Grid[i]);
        }
    }

    /// <summary>The training inputs.</summary>
    public float[] X { get; }

    /// <summary>The training targets, with noise.</summary>
    public float[] Y { get; }

    /// <summary>The test inputs: a grid over the same range.</summary>
    public float[] Grid { get; }

    /// <summary>The test targets, without noise.</summary>
    public float[] Target { get; }

    /// <summary>The training points beyond x = 1, where the notes say that gradients vanish.</summary>
    public (float[] X, float[] Y) BeyondOne()
    {
        int[] rows = [.. Enumerable.Range(0, X.Length).Where(i => X[i] > 1)];
        return ([.. rows.Select(i => X[i])], [.. rows.Select(i => Y[i])]);
    }

    private static float Curve(float x) => (float)(x * Math.Sin(x));
}
