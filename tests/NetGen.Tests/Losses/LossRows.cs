using System;
using System.Linq;

namespace NetGen.Tests.Losses;

/// <summary>Random rows for a loss as training lays them out: outputs padded with NaN, targets packed, with NaN around them.</summary>
internal sealed class LossRows
{
    // Behind and before the targets: whoever uses what lies there gets NaN.
    private const int Guard = 32;

    private readonly LossCase _loss;

    public LossRows(LossCase loss, int rows, int width, int seed)
    {
        _loss = loss;
        (Rows, Width, Stride) = (rows, width, (width + 15) / 16 * 16);
        var random = new Random(seed);
        Outputs = new float[rows * Stride];
        Targets = new float[Guard + (rows * width) + Guard];
        Delta = new float[rows * Stride];
        Array.Fill(Outputs, float.NaN);
        Array.Fill(Targets, float.NaN);
        Array.Fill(Delta, float.NaN);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < width; column++)
            {
                Output(row, column) = (float)loss.Output(random.NextDouble());
                Target(row, column) = (float)loss.Target(random.NextDouble());
            }
        }
    }

    public int Rows { get; }

    public int Width { get; }

    public int Stride { get; }

    public float[] Outputs { get; }

    public float[] Targets { get; }

    public float[] Delta { get; }

    public ref float Output(int row, int column) => ref Outputs[(row * Stride) + column];

    public ref float Target(int row, int column) => ref Targets[Guard + (row * Width) + column];

    public float Gradient(int row, int column) => Delta[(row * Stride) + column];

    /// <summary>Runs the code under test for the gradient.</summary>
    public double ComputeGradient(float scale = 1) =>
        _loss.Gradient(ref Outputs[0], ref Targets[Guard], ref Delta[0], Rows, Width, Stride, scale, LossCase.HuberDelta);

    /// <summary>Runs the code under test for the loss.</summary>
    public double ComputeValue() => _loss.Value(ref Outputs[0], ref Targets[Guard], Rows, Width, Stride, LossCase.HuberDelta);

    /// <summary>The reference, over all rows.</summary>
    public double Expected() => Enumerable.Range(0, Rows).Sum(row => ExpectedRow(row));

    /// <summary>The reference slope, by central differences.</summary>
    public double ExpectedSlope(int row, int column)
    {
        const double Step = 1e-5;
        return (ExpectedRow(row, column, Step) - ExpectedRow(row, column, -Step)) / (2 * Step);
    }

    private double ExpectedRow(int row, int moved = 0, double by = 0)
    {
        double[] y = Enumerable.Range(0, Width).Select(column => (double)Output(row, column)).ToArray();
        double[] t = Enumerable.Range(0, Width).Select(column => (double)Target(row, column)).ToArray();
        y[moved] += by;
        return _loss.Reference(y, t);
    }
}
