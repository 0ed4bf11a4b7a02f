using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Data;

/// <summary>The statistical tests have 99.99 % confidence each; their seeds are fixed, so that they fail always or never.</summary>
public class ShuffleTests
{
    private const int Draws = 50_000;

    [Fact]
    public void Permutation_HoldsEveryRowOnce()
    {
        foreach (int count in (int[])[0, 1, 2, 3, 10, 1000])
            Assert.Equal(Enumerable.Range(0, count), Order(count, seed: count, stream: 1).Order());
    }

    [Fact]
    public void Permutation_DependsOnSeedAndStreamAlone()
    {
        int[] order = Order(100, seed: 3, stream: 4), used = [.. Enumerable.Repeat(-5, 100)];
        Shuffle.Permutation(used, seed: 3, stream: 4);
        Assert.Equal(order, used);
        Assert.NotEqual(order, Order(100, seed: 3, stream: 5));
        Assert.NotEqual(order, Order(100, seed: 4, stream: 4));
        Assert.NotEqual(order, Order(100, seed: -3, stream: 4));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EveryOrder_IsEquallyLikely(bool overSeeds)
    {
        const int Count = 4, Orders = 24;
        int[] seen = new int[Count * Count * Count * Count];
        for (int i = 0; i < Draws; i++)
        {
            int[] order = overSeeds ? Order(Count, i, 1) : Order(Count, 1, i);
            seen[order.Aggregate(0, (code, row) => (code * Count) + row)]++;
        }

        Assert.Equal(Orders, seen.Count(n => n > 0));
        AssertUniform([.. seen.Where(n => n > 0)], Orders - 1);
    }

    [Fact]
    public void EveryRow_IsEquallyLikelyAtEveryPlace()
    {
        const int Count = 20;
        int[,] seen = new int[Count, Count];
        for (int i = 0; i < Draws; i++)
        {
            int[] order = Order(Count, seed: i, stream: 2);
            for (int place = 0; place < Count; place++) seen[order[place], place]++;
        }

        for (int row = 0; row < Count; row++) AssertUniform([.. Enumerable.Range(0, Count).Select(place => seen[row, place])], Count - 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void NeighbouringStreamsAndSeeds_AreIndependent(int seedStep, int streamStep)
    {
        // Where the first row went, in two epochs: every pair of places is equally likely.
        const int Count = 8;
        int[] seen = new int[Count * Count];
        for (int i = 0; i < Draws; i++)
        {
            int place = Array.IndexOf(Order(Count, i, 5), 0), next = Array.IndexOf(Order(Count, i + seedStep, 5 + streamStep), 0);
            seen[(place * Count) + next]++;
        }

        AssertUniform(seen, seen.Length - 1);
    }

    [Fact]
    public void LongOrders_LeaveNeighboursApart()
    {
        // In a random order of n rows, row and successor stay neighbours (n − 1)/n times on average, nearly Poisson.
        const int Count = 200, Orders = 2000;
        int together = 0;
        for (int i = 0; i < Orders; i++)
        {
            int[] order = Order(Count, seed: 11, stream: i);
            together += Enumerable.Range(1, Count - 1).Count(at => order[at] == order[at - 1] + 1);
        }

        double mean = Orders * (Count - 1.0) / Count;
        Assert.InRange(together, mean - (4 * Math.Sqrt(mean)), mean + (4 * Math.Sqrt(mean)));
    }

    private static int[] Order(int count, long seed, long stream)
    {
        int[] order = new int[count];
        Shuffle.Permutation(order, seed, stream);
        return order;
    }

    private static void AssertUniform(int[] seen, int freedom)
    {
        double statistic = ChiSquare.Statistic(seen, seen.Average());
        Assert.InRange(statistic, 0, ChiSquare.Critical(freedom));
        Assert.True(statistic > freedom / 10.0, "Too even for chance.");
    }
}
