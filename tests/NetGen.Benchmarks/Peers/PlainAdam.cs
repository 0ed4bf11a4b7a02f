using System;

namespace NetGen.Benchmarks.Peers;

/// <summary>Adam (Kingma and Ba, 2015) in a plain loop, with its usual β₁, β₂ and ε.</summary>
internal sealed class PlainAdam(float[] parameters, double rate)
{
    private const double Beta1 = 0.9, Beta2 = 0.999;
    private const float Epsilon = 1e-8f;

    private readonly float[] _first = new float[parameters.Length], _second = new float[parameters.Length];

    /// <summary>Where the gradient is summed.</summary>
    public float[] Gradient { get; } = new float[parameters.Length];

    /// <summary>Moves the parameters.</summary>
    /// <param name="step">Counted from 1.</param>
    public void Step(int step)
    {
        float size = (float)(rate / (1 - Math.Pow(Beta1, step))), inverseRoot = (float)(1 / Math.Sqrt(1 - Math.Pow(Beta2, step)));
        Sweep(parameters, Gradient, _first, _second, size, inverseRoot);
    }

    private static void Sweep(Span<float> parameters, Span<float> gradient, Span<float> first, Span<float> second, float size, float inverseRoot)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            float g = gradient[i];
            first[i] = ((float)Beta1 * first[i]) + ((float)(1 - Beta1) * g);
            second[i] = ((float)Beta2 * second[i]) + ((float)(1 - Beta2) * g * g);
            parameters[i] -= size * first[i] / ((MathF.Sqrt(second[i]) * inverseRoot) + Epsilon);
        }
    }
}
