using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Analyzers.Tests.Consumer;

/// <summary>‖∂output/∂parameters‖² of real networks, tanh but for the last layer, at inputs from [1, 5].</summary>
internal static class SampledTangentTrace
{
    /// <summary>The mean over networks with weights from U[−a, a] and no biases, and its standard error.</summary>
    public static (double Mean, double Error) Of(int[] widths, double halfWidth, int networks)
    {
        var random = new Random(1);
        double[] traces = [.. Enumerable.Range(0, networks).Select(_ => Once(widths, halfWidth, random))];
        double mean = traces.Average();
        return (mean, Math.Sqrt(traces.Average(trace => (trace - mean) * (trace - mean)) / networks));
    }

    private static double Once(int[] widths, double halfWidth, Random random)
    {
        int last = widths.Length - 2;
        var weights = new List<double[,]>();
        List<double[]> signals = [[.. Enumerable.Range(0, widths[0]).Select(_ => 1 + (4 * random.NextDouble()))]];
        for (int layer = 0; layer <= last; layer++)
        {
            var weight = new double[widths[layer], widths[layer + 1]];
            double[] output = new double[widths[layer + 1]];
            for (int i = 0; i < widths[layer]; i++)
            {
                for (int j = 0; j < output.Length; j++)
                {
                    weight[i, j] = ((2 * random.NextDouble()) - 1) * halfWidth;
                    output[j] += signals[layer][i] * weight[i, j];
                }
            }

            weights.Add(weight);
            signals.Add(layer < last ? Array.ConvertAll(output, Math.Tanh) : output);
        }

        double trace = 0;
        double[] delta = [1];
        for (int layer = last; layer >= 0; layer--)
        {
            trace += Square(delta) * (Square(signals[layer]) + 1);
            double[] before = new double[widths[layer]];
            for (int i = 0; i < before.Length; i++)
            {
                double slope = 1 - (signals[layer][i] * signals[layer][i]);
                for (int j = 0; j < delta.Length; j++) before[i] += weights[layer][i, j] * delta[j] * slope;
            }

            delta = before;
        }

        return trace;
    }

    private static double Square(double[] values) => values.Sum(value => value * value);
}
