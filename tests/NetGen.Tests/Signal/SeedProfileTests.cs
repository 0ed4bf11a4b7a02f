using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NetGen.Signal;
using Xunit;

namespace NetGen.Tests.Signal;

/// <summary>The averages over an input range that the x sin x sample compares with measured networks.</summary>
public class SeedProfileTests
{
    private const int ReferenceNodes = 64;

    public static TheoryData<string> Settings => Reference.Ids("seed_profile");

    [Theory]
    [MemberData(nameof(Settings))]
    public void AverageOverReferenceNodes_AgreesWithReference(string id)
    {
        JsonElement entry = Reference.Entry("seed_profile", id);
        IReadOnlyList<SignalLayer> layers = SineNet.Layers(entry.GetProperty("init").GetString()!, 0.001);
        double low = entry.GetProperty("lo").GetDouble(), high = entry.GetProperty("hi").GetDouble();
        List<(WeightedInput, SignalPrediction)> points = [];
        foreach ((double node, double weight) in LegendreNodes(ReferenceNodes))
        {
            double x = ((low + high) / 2) + ((high - low) / 2 * node);
            points.Add((new(x, weight / 2), SignalPrediction.Once(layers, SignalInput.Value(x))));
        }

        SignalPrediction average = new SignalProfile(SignalInput.Range(low, high), points).Average();
        double[] slopes = Numbers(entry, "mean_dtanh"), shares = Numbers(entry, "low_grad_frac");
        for (int layer = 0; layer < slopes.Length; layer++)
        {
            Assert.Equal(slopes[layer], average.Layers[layer].MeanSlopeSize, 6e-5);
            Assert.Equal(shares[layer], average.Layers[layer].LowGradientShare, 6e-5);
        }

        AssertRelative(entry.GetProperty("theta").GetDouble(), average.TangentTrace, 1e-4);
        AssertRelative(entry.GetProperty("out_var").GetDouble(), average.Layers[3].PreActivationVariance, 1e-4);
    }

    // The reference's evenly graded nodes miss the turn at x = 0 of the networks with large weights, so ours are held against finer ones.
    [Theory]
    [InlineData("U1", -5, 5)]
    [InlineData("U5", -5, 5)]
    [InlineData("U5", 0, 10)]
    [InlineData("Xavier", -10, 10)]
    public void AverageOverRange_IsWithinAPercentOfAFineOne(string init, double low, double high)
    {
        IReadOnlyList<SignalLayer> layers = SineNet.Layers(init, 0.001);
        SignalInput input = SignalInput.Range(low, high);
        List<(WeightedInput, SignalPrediction)> points = [];
        for (double to = high, from = high / 2; to > 1e-5; (to, from) = (from, from / 2))
        {
            foreach (double sign in low < 0 ? new[] { 1.0, -1 } : [1])
            {
                foreach ((double node, double weight) in LegendreNodes(8))
                {
                    double x = sign * (((from + to) / 2) + ((to - from) / 2 * node));
                    points.Add((new(x, weight * (to - from) / 2 / (high - low)), SignalPrediction.Once(layers, SignalInput.Value(x))));
                }
            }
        }

        SignalPrediction fine = new SignalProfile(input, points).Average(), actual = SignalPrediction.Of(layers, input);
        for (int layer = 0; layer < 3; layer++)
        {
            AssertRelative(fine.Layers[layer].MeanSlopeSize, actual.Layers[layer].MeanSlopeSize, 0.01);
            Assert.Equal(fine.Layers[layer].LowGradientShare, actual.Layers[layer].LowGradientShare, 0.005);
        }

        AssertRelative(fine.TangentTrace, actual.TangentTrace, 0.01);
    }

    private static double[] Numbers(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(x => x.GetDouble())];

    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"{expected} expected, {actual}");

    // Newton's method on the Legendre polynomial.
    private static IEnumerable<(double Node, double Weight)> LegendreNodes(int n)
    {
        for (int i = 0; i < n; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5)), slope = 0;
            for (int step = 0; step < 50; step++)
            {
                double p = 1, before = 0;
                for (int j = 1; j <= n; j++) (p, before) = ((((2 * j) - 1) * x * p - ((j - 1) * before)) / j, p);
                slope = n * ((x * p) - before) / ((x * x) - 1);
                x -= p / slope;
            }

            yield return (x, 2 / ((1 - (x * x)) * slope * slope));
        }
    }
}
