using System;
using System.Linq;
using NetGen.Generator.Tests.Reference;
using Xunit;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Shows that a network which came out of a build works.</summary>
internal static class RunningNetwork
{
    private const int Rows = 5;

    /// <summary>Builds a project and runs its networks.</summary>
    public static Built AssertRuns(this Project project, params string[] networks)
    {
        Built built = project.Build();
        LoadedProject loaded = built.Load();
        foreach (string network in networks) AssertPredicts(loaded.Create(network, seed: 7));
        return built;
    }

    /// <summary>Compares predictions with the reference's, and batches with single rows.</summary>
    public static void AssertPredicts(INetwork network)
    {
        var reference = new ReferenceNetwork(network);
        int inputs = network.Layout.InputSize, outputs = network.Layout.OutputSize;
        var random = new Random(3);
        float[] xs = [.. Enumerable.Range(0, Rows * inputs).Select(_ => (random.NextSingle() * 2) - 1)], ys = new float[Rows * outputs];
        network.PredictBatch(xs, ys);
        for (int row = 0; row < Rows; row++)
        {
            float[] x = xs[(row * inputs)..((row + 1) * inputs)], y = new float[outputs];
            network.Predict(x, y);
            Assert.Equal(y, ys[(row * outputs)..((row + 1) * outputs)]);
            double[] expected = reference.Forward(Array.ConvertAll(x, value => (double)value));
            Assert.All(expected.Zip(y), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * Math.Max(1, Math.Abs(pair.First))));
        }
    }
}
