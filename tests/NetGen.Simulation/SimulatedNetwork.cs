using System;
using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Initialization;
using NetGen.Signal;

namespace NetGen.Simulation;

/// <summary>One network, drawn, run forward on one input, and back from errors ±1 at the last pre-activations; in doubles, with nothing of the engine's theory.</summary>
internal sealed class SimulatedNetwork(IReadOnlyList<DenseSignal> layers)
{
    private readonly double[][] _weights = Buffers(layers, layer => layer.Inputs * layer.Units);
    private readonly double[][] _values = Buffers(layers, layer => layer.Units);
    private readonly double[][] _slopes = Buffers(layers, layer => layer.Units);

    /// <summary>The mean square of each layer's outputs.</summary>
    public double[] Squares { get; } = new double[layers.Count];

    /// <summary>The mean square of each layer's gradients by its pre-activations.</summary>
    public double[] Deltas { get; } = new double[layers.Count];

    /// <summary>The share of each layer's units with a low gradient.</summary>
    public double[] Low { get; } = new double[layers.Count];

    /// <summary>Draws a network and runs it.</summary>
    public void Run(SignalInput input, SeededRandom random)
    {
        double[] x = new double[layers[0].Inputs];
        for (int i = 0; i < x.Length; i++) x[i] = Draw(input, ref random);
        for (int l = 0; l < layers.Count; l++)
        {
            DrawnWeights.Fill(_weights[l], layers[l], ref random);
            Forward(l, x, ref random);
            x = _values[l];
            Squares[l] = MeanSquare(x);
        }

        Backward(ref random);
    }

    private static double[][] Buffers(IReadOnlyList<DenseSignal> layers, Func<DenseSignal, int> size)
    {
        double[][] buffers = new double[layers.Count][];
        for (int i = 0; i < buffers.Length; i++) buffers[i] = new double[size(layers[i])];
        return buffers;
    }

    private static double Draw(SignalInput input, ref SeededRandom random) => input switch
    {
        NormalInput normal => normal.At + (normal.Deviation * random.NextNormal()),
        RangeInput range => range.Low + ((range.High - range.Low) * random.NextDouble()),
        PointInput point => point.At,
        _ => throw new NotSupportedException($"{input.GetType().Name} is no distribution."),
    };

    private static double MeanSquare(double[] x)
    {
        double sum = 0;
        foreach (double value in x) sum += value * value;
        return sum / x.Length;
    }

    private void Forward(int l, double[] x, ref SeededRandom random)
    {
        DenseSignal layer = layers[l];
        double[] w = _weights[l], y = _values[l];
        for (int u = 0; u < layer.Units; u++)
        {
            double h = DrawnWeights.One(layer.Biases, ref random);
            for (int i = 0; i < x.Length; i++) h += w[(u * x.Length) + i] * x[i];
            y[u] = h;
        }

        if (layer.Response is not ElementwiseResponse response)
        {
            layer.Response.Apply(y, 0, y.Length);
            return;
        }

        int low = 0;
        for (int u = 0; u < y.Length; u++)
        {
            y[u] = response.Evaluate(y[u], out _slopes[l][u]);
            if (Math.Abs(_slopes[l][u]) < Response.LowShare * response.ReferenceSlope) low++;
        }

        Low[l] = (double)low / y.Length;
    }

    private void Backward(ref SeededRandom random)
    {
        int last = layers.Count - 1;
        double[] delta = new double[layers[last].Units];
        for (int u = 0; u < delta.Length; u++) delta[u] = random.NextInt(2) == 0 ? -1 : 1;
        Deltas[last] = 1;
        for (int l = last - 1; l >= 0; l--)
        {
            int m = layers[l + 1].Inputs;
            double[] back = new double[m], w = _weights[l + 1];
            for (int u = 0; u < delta.Length; u++)
            {
                for (int i = 0; i < m; i++) back[i] += w[(u * m) + i] * delta[u];
            }

            Activate(l, back);
            delta = back;
            Deltas[l] = MeanSquare(delta);
        }
    }

    private void Activate(int l, double[] gradient)
    {
        double[] p = _values[l], slopes = _slopes[l];
        double sum = 0;
        switch (layers[l].Response)
        {
            case SoftmaxResponse:
                for (int i = 0; i < p.Length; i++) sum += p[i] * gradient[i];
                for (int i = 0; i < p.Length; i++) gradient[i] = p[i] * (gradient[i] - sum);
                break;
            case LogSoftmaxResponse:
                foreach (double g in gradient) sum += g;
                for (int i = 0; i < p.Length; i++) gradient[i] -= ScalarMath.Exp(p[i]) * sum;
                break;
            default:
                for (int i = 0; i < p.Length; i++) gradient[i] *= slopes[i];
                break;
        }
    }
}
