using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Data;

public class SplitTests
{
    [Theory]
    [InlineData(2, 0.5, 1)]
    [InlineData(10, 0.2, 2)]
    [InlineData(10, 0.25, 3)]
    [InlineData(10, 0.01, 1)]
    [InlineData(10, 0.999, 9)]
    [InlineData(1001, 0.1, 100)]
    public void Split_DealsEveryRowToOneSet(int count, double share, int validationRows)
    {
        (TrainingData training, TrainingData validation) = Numbered(count).Split(share, seed: 1);
        Assert.Equal((count - validationRows, validationRows), (training.Count, validation.Count));
        Assert.Equal(Enumerable.Range(0, count), Rows(training).Concat(Rows(validation)).Order());
    }

    [Fact]
    public void Split_DependsOnTheSeedAlone()
    {
        TrainingData data = Numbered(100);
        Assert.Equal(Rows(data.Split(0.3, 5).Validation), Rows(data.Split(0.3, 5).Validation));
        Assert.NotEqual(Rows(data.Split(0.3, 5).Validation), Rows(data.Split(0.3, 6).Validation));
    }

    [Fact]
    public void Split_OfASplitKnowsTheRowsOfTheGivenArrays()
    {
        TrainingData inner = Numbered(50).Split(0.5, 1).Training.Split(0.4, 2).Validation;
        Assert.Equal(10, inner.Count);
        for (int row = 0; row < inner.Count; row++) Assert.Equal(inner.SourceRow(row), inner.Input(row)[0]);
    }

    [Fact]
    public void Split_KeepsTargetsAndClassesBesideTheirInputs()
    {
        float[] inputs = [.. Enumerable.Range(0, 40).Select(i => (float)i)], targets = [.. inputs.Select(x => 100 - x)];
        int[] classes = [.. Enumerable.Range(0, 40).Select(i => i % 3)];
        TrainingData dense = TrainingData.From(inputs, targets, 1, 1).Split(0.5, 3).Validation;
        TrainingData labelled = TrainingData.FromClasses(inputs, classes, 1).Split(0.5, 3).Validation;
        Assert.Equal((1, 3, true), (labelled.InputSize, labelled.OutputSize, labelled.HasClasses));
        for (int row = 0; row < 20; row++)
        {
            float[] x = new float[1], t = new float[1], oneHot = new float[3];
            dense.Gather([row], x, t, 1);
            Assert.Equal(100 - x[0], t[0]);
            labelled.Gather([row], x, oneHot, 3);
            Assert.Equal(1f, oneHot[(int)x[0] % 3]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void SharesOutsideZeroToOne_AreRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(10).Split(share, 0));

    [Fact]
    public void OneRow_CannotBeSplit() => Assert.Throws<InvalidOperationException>(() => Numbered(1).Split(0.5, 0));

    [Fact]
    public void EveryRow_IsEquallyLikelyToBeHeldOut()
    {
        // 10,000 seeds, 99.99 % confidence; holding out a fixed number makes the counts more even than independent draws would.
        const int Count = 12, Held = 3, Seeds = 10_000;
        int[] seen = new int[Count];
        for (int seed = 0; seed < Seeds; seed++)
        {
            foreach (int row in Rows(Numbered(Count).Split((double)Held / Count, seed).Validation)) seen[row]++;
        }

        double freeToVary = (double)(Count - Held) / (Count - 1);
        Assert.InRange(ChiSquare.Statistic(seen, (double)Seeds * Held / Count) / freeToVary, 1, ChiSquare.Critical(Count - 1));
    }

    private static TrainingData Numbered(int count)
    {
        float[] numbers = [.. Enumerable.Range(0, count).Select(i => (float)i)];
        return TrainingData.From(numbers, numbers, 1, 1);
    }

    private static IEnumerable<int> Rows(TrainingData data) => [.. Enumerable.Range(0, data.Count).Select(data.SourceRow)];
}
