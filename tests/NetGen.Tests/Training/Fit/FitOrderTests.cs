using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Fit;

/// <summary>What Fit does, done again step by step: the same bits.</summary>
public class FitOrderTests
{
    private const int Rows = 103, Batch = 25;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Fit_TakesTheStepsOfItsBatches(bool shuffle, bool dropLast)
    {
        const int Epochs = 3;
        (float[] x, float[] t) = Samples.Curve(Rows);
        CurveNet fitted = new(seed: 1), stepped = new(seed: 1);
        Trainer<CurveNet> trainer = new(fitted, new Adam()), manual = new(stepped, new Adam());
        FitOptions options = new() { Epochs = Epochs, BatchSize = Batch, Seed = 17, Shuffle = shuffle, DropLast = dropLast };
        TrainingHistory history = trainer.Fit(TrainingData.From(x, t, 1, 1), options);

        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            int[] order = [.. Enumerable.Range(0, Rows)];
            if (shuffle) Shuffle.Permutation(order, seed: 17, stream: epoch);
            double losses = 0, norms = 0;
            int used = 0, steps = 0;
            foreach (int[] batch in order.Chunk(Batch).Where(batch => !dropLast || batch.Length == Batch))
            {
                losses += (double)manual.Step([.. batch.Select(row => x[row])], [.. batch.Select(row => t[row])]) * batch.Length;
                norms += manual.GradientNorm;
                used += batch.Length;
                steps++;
            }

            EpochResult result = history.Epochs[epoch - 1];
            Assert.Equal(epoch, result.Epoch);
            Assert.Equal(losses / used, result.TrainingLoss, 1e-7);
            Assert.Equal(norms / steps, result.GradientNorm);
            Assert.Null(result.ValidationLoss);
        }

        Assert.Equal(Epochs * (dropLast ? 4 : 5), trainer.StepCount);
        Assert.Equal(Samples.Bits(stepped), Samples.Bits(fitted));
    }

    [Fact]
    public void EpochsHaveOrdersOfTheirOwn_AndSeedsToo()
    {
        float[] Train(long seed, int epochs)
        {
            CurveNet net = new(seed: 1);
            new Trainer<CurveNet>(net, new Sgd()).Fit(Samples.CurveData(Rows), new() { Epochs = epochs, BatchSize = Batch, Seed = seed });
            return Samples.Bits(net);
        }

        Assert.Equal(Train(1, 2), Train(1, 2));
        Assert.NotEqual(Train(1, 2), Train(2, 2));
    }

    [Fact]
    public void Fit_OfClassesIsFitOfOneHotRows()
    {
        (float[] x, int[] classes) = Samples.Classes(60);
        float[] oneHot = [.. classes.SelectMany(c => Enumerable.Range(0, 4).Select(k => k == c ? 1f : 0f))];
        FitOptions options = new() { Epochs = 2, BatchSize = 16 };
        ClassNet first = new(seed: 1), second = new(seed: 1);
        new Trainer<ClassNet>(first, new Adam()).Fit(TrainingData.FromClasses(x, classes, 7), options);
        new Trainer<ClassNet>(second, new Adam()).Fit(TrainingData.From(x, oneHot, 7, 4), options);
        Assert.Equal(Samples.Bits(second), Samples.Bits(first));
    }

    [Fact]
    public void Fit_WithASchedule_GivesEveryStepItsRate()
    {
        OneCycleSchedule schedule = new();
        CurveNet fitted = new(seed: 1), stepped = new(seed: 1);
        Trainer<CurveNet> trainer = new(fitted, new Adam { LearningRate = 0.05 }), manual = new(stepped, new Adam());
        (float[] x, float[] t) = Samples.Curve(Rows);
        TrainingHistory history = trainer.Fit(
            TrainingData.From(x, t, 1, 1), new() { Epochs = 2, BatchSize = 50, Shuffle = false, Schedule = schedule });
        for (int step = 0; step < 6; step++)
        {
            (int start, int end) = (step % 3 * 50, Math.Min(Rows, (step % 3 * 50) + 50));
            manual.LearningRate = schedule.RateAt(step, 6, 0.05);
            manual.Step(x.AsSpan(start..end), t.AsSpan(start..end));
        }

        Assert.Equal(Samples.Bits(stepped), Samples.Bits(fitted));
        Assert.Equal([schedule.RateAt(2, 6, 0.05), schedule.RateAt(5, 6, 0.05)], history.Epochs.Select(e => e.LearningRate));
        Assert.Equal(0.05, trainer.LearningRate);
    }

    [Fact]
    public void Fit_LearnsACurve()
    {
        CurveNet net = new(seed: 1);
        TrainingHistory history = new Trainer<CurveNet>(net, new Adam { LearningRate = 0.01 }).Fit(
            Samples.CurveData(200), new() { Epochs = 100, BatchSize = 20, Validation = Samples.CurveData(50, 2) });
        Assert.True(history.Epochs[0].TrainingLoss > 0.05);
        Assert.True(history.Epochs[^1].ValidationLoss < 1e-3, $"{history.Epochs[^1]}");
    }
}
