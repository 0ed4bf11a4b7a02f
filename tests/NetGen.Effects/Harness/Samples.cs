using System;

namespace NetGen.Effects.Harness;

/// <summary>Rows to learn from, and rows to judge by.</summary>
/// <param name="InputSize">Floats a row of inputs.</param>
/// <param name="OutputSize">Floats a row of targets.</param>
/// <param name="X">The training inputs, row-major.</param>
/// <param name="Y">The training targets, row-major.</param>
/// <param name="TestX">The test inputs.</param>
/// <param name="TestY">The test targets.</param>
internal sealed record Samples(int InputSize, int OutputSize, float[] X, float[] Y, float[] TestX, float[] TestY)
{
    /// <summary>How many training rows there are.</summary>
    public int Rows => X.Length / InputSize;

    /// <summary>Some rows' inputs.</summary>
    public ReadOnlySpan<float> Inputs(int row, int rows) => X.AsSpan(row * InputSize, rows * InputSize);

    /// <summary>Their targets.</summary>
    public ReadOnlySpan<float> Targets(int row, int rows) => Y.AsSpan(row * OutputSize, rows * OutputSize);
}
