using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Initialization;

/// <summary>What mean and variance do not show: bounds, tails, structure, independence of the seed's streams.</summary>
public class InitShapeTests
{
    [Fact]
    public void Uniform_FillsItsBoundsAndNoMore()
    {
        float[] weights = All(new UniformNet(3).Parameters, 1);
        Assert.True(weights.Max() <= 0.3f && weights.Max() > 0.2999f);
        Assert.True(weights.Min() >= -0.3f && weights.Min() < -0.2999f);
    }

    [Fact]
    public void TruncatedNormal_EndsAtTwoDeviationsBeforeRescaling()
    {
        float[] weights = All(new LeCunNormalNet(3).Parameters, 1);
        double edge = 2 / 0.87962566103423978 * Math.Sqrt(1.0 / 331);
        double furthest = weights.Max(weight => Math.Abs((double)weight));
        Assert.InRange(furthest, edge * 0.999, edge * 1.0000001);
    }

    [Fact]
    public void Normal_FollowsItsDistributionFunction()
    {
        // Kolmogorov–Smirnov: √N·D exceeds 2.5 with probability 7e-6.
        double[] sorted = [.. All(new XavierNet(3).Parameters, 0).Select(weight => weight * Math.Sqrt(317)).Order()];
        double worst = 0;
        for (int i = 0; i < sorted.Length; i++) worst = Math.Max(worst, Math.Abs(NormalDistribution(sorted[i]) - ((i + 0.5) / sorted.Length)));
        Assert.True(worst * Math.Sqrt(sorted.Length) < 2.5, $"D = {worst}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Orthogonal_KeepsLengthsAndAnglesOnItsShorterSide(int layer)
    {
        WeightView weights = new OrthogonalNet(3).Parameters.Weights(layer);
        bool byUnit = weights.Units <= weights.Inputs;
        int count = Math.Min(weights.Units, weights.Inputs), length = Math.Max(weights.Units, weights.Inputs);
        for (int a = 0; a < count; a += 7)
        {
            for (int b = a; b < count; b += 13)
            {
                double dot = 0;
                for (int i = 0; i < length; i++)
                    dot += byUnit ? (double)weights[a, i] * weights[b, i] : (double)weights[i, a] * weights[i, b];
                Assert.Equal(a == b ? 1.5 * 1.5 : 0, dot, 1e-5);
            }
        }
    }

    [Fact]
    public void Sparse_ZeroesTheSameShareOfEveryUnit()
    {
        WeightView weights = new SparseNet(3).Parameters.Weights(1);
        for (int u = 0; u < weights.Units; u++)
        {
            int zeros = Enumerable.Range(0, weights.Inputs).Count(i => weights[u, i] == 0);
            Assert.Equal((int)Math.Ceiling(0.7 * 331), zeros);
        }
    }

    [Fact]
    public void Sparse_ZeroesEveryInputAboutEquallyOften()
    {
        // 1,001 units of which each drops an input with probability 232/331: five standard deviations are 72.
        WeightView weights = new SparseNet(3).Parameters.Weights(1);
        for (int i = 0; i < weights.Inputs; i++)
            Assert.InRange(Enumerable.Range(0, weights.Units).Count(u => weights[u, i] == 0), 702 - 73, 702 + 73);
    }

    [Fact]
    public void Identity_IsTheGainOnTheDiagonal()
    {
        WeightView weights = new IdentityNet(3).Parameters.Weights(2);
        for (int u = 0; u < weights.Units; u++)
        {
            for (int i = 0; i < weights.Inputs; i++) Assert.Equal(u == i ? 2f : 0f, weights[u, i]);
        }
    }

    [Fact]
    public void ConstantAndZeros_AreWhatTheySay()
    {
        Assert.All(All(new ConstantNet(3).Parameters, 1), weight => Assert.Equal(0.25f, weight));
        Assert.All(All(new ZerosNet(3).Parameters, 1), weight => Assert.Equal(0f, weight));
    }

    [Fact]
    public void SeedsAndLayers_ShareNothing()
    {
        float[] one = All(new HeNet(1).Parameters, 0), two = All(new HeNet(2).Parameters, 0), again = All(new HeNet(1).Parameters, 0);
        Assert.Equal(one, again);
        Assert.Empty(one.Take(1000).Intersect(two.Take(1000)));

        // The same normal numbers in another layer would show behind its scale.
        float[] next = All(new HeNet(1).Parameters, 1);
        Assert.Empty(one.Take(1000).Select(weight => weight * MathF.Sqrt(317)).Intersect(next.Take(1000).Select(weight => weight * MathF.Sqrt(331))));
    }

    private static float[] All(NetworkParameters parameters, int layer)
    {
        float[] weights = new float[parameters.Weights(layer).Count];
        parameters.Weights(layer).CopyTo(weights);
        return weights;
    }

    // Abramowitz and Stegun 7.1.26 would be too coarse: Simpson's rule on the density, from 0.
    private static double NormalDistribution(double z)
    {
        const int Panels = 64;
        double h = z / Panels, sum = 0;
        for (int k = 0; k <= Panels; k++) sum += (k == 0 || k == Panels ? 1 : k % 2 == 1 ? 4 : 2) * Math.Exp(-(k * h) * (k * h) / 2);
        return 0.5 + (sum * h / 3 / Math.Sqrt(2 * Math.PI));
    }
}
