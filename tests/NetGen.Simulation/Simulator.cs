using System;
using System.Collections.Generic;
using NetGen.Initialization;

namespace NetGen.Simulation;

/// <summary>Averages over many networks, each with an input of its own.</summary>
internal static class Simulator
{
    /// <summary>Simulates a declaration.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="networks">How many are drawn.</param>
    /// <param name="seed">Of their numbers.</param>
    public static IReadOnlyList<SimulatedLayer> Run(Declaration declaration, int networks, long seed)
    {
        int layers = declaration.Layers.Count;
        var sums = new double[layers, 6];
        var network = new SimulatedNetwork(declaration.Layers);
        for (int n = 0; n < networks; n++)
        {
            network.Run(declaration.Input, new SeededRandom(seed, n));
            for (int l = 0; l < layers; l++)
            {
                Add(sums, l, 0, network.Squares[l]);
                Add(sums, l, 2, network.Deltas[l]);
                Add(sums, l, 4, network.Low[l]);
            }
        }

        var result = new SimulatedLayer[layers];
        for (int l = 0; l < layers; l++) result[l] = new(Of(sums, l, 0, networks), Of(sums, l, 2, networks), Of(sums, l, 4, networks));
        return result;
    }

    private static void Add(double[,] sums, int layer, int at, double value)
    {
        sums[layer, at] += value;
        sums[layer, at + 1] += value * value;
    }

    private static Measured Of(double[,] sums, int layer, int at, int count)
    {
        double mean = sums[layer, at] / count;
        return new(mean, Math.Sqrt(Math.Max(0, (sums[layer, at + 1] / count) - (mean * mean))), count);
    }
}
