using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Fit;

public class FitHistoryTests
{
    [Fact]
    public void ValidationLoss_IsMeasuredAfterTheEpoch()
    {
        TrainingData data = Samples.CurveData(40), validation = Samples.CurveData(200, 2);
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new Adam());
        for (int call = 0; call < 3; call++)
        {
            EpochResult result = trainer.Fit(data, new() { BatchSize = 10, Validation = validation }).Epochs.Single();
            Assert.Equal(trainer.Evaluate(validation), result.ValidationLoss!.Value, 1e-7);
        }

        Assert.Equal(12, trainer.StepCount);
    }

    [Fact]
    public void TrainingLoss_WithoutMovingIsTheMeanOverAllRows()
    {
        TrainingData data = Samples.CurveData(103);
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new Sgd { LearningRate = 0 });
        foreach (int size in (int[])[1, 7, 50, 103, 500])
            Assert.Equal(trainer.Evaluate(data), trainer.Fit(data, new() { BatchSize = size }).Epochs[0].TrainingLoss, 1e-6);
    }

    [Fact]
    public void Progress_IsReportedAfterEveryEpoch()
    {
        Recorder progress = new();
        TrainingHistory history = new Trainer<CurveNet>(new CurveNet(seed: 1), new Adam { LearningRate = 0.01 }).Fit(
            Samples.CurveData(40), new() { Epochs = 6, Validation = Samples.CurveData(20, 2) }, progress);
        Assert.Equal(history.Epochs, progress.Reports.Select(report => report.Result));
        Assert.All(progress.Reports, report => Assert.Equal(6, report.Epochs));
        for (int i = 0; i < 6; i++)
        {
            double?[] losses = [.. history.Epochs.Take(i + 1).Select(e => e.ValidationLoss)];
            Assert.Equal(Array.IndexOf(losses, losses.Min()) + 1, progress.Reports[i].BestEpoch);
        }

        Assert.Equal(progress.Reports[^1].BestEpoch, history.BestEpoch);
        Assert.Equal((StopReason.Completed, false), (history.StopReason, history.BestRestored));
    }

    [Fact]
    public void BestEpoch_WithoutValidationIsThatOfTheTrainingLoss()
    {
        // The step is so large that the loss doubles back: the first epoch is the best.
        TrainingData data = Samples.Point(1, 1);
        TrainingHistory history = new Trainer<LineNet>(new LineNet(seed: 1), new Sgd { LearningRate = 0.6 }).Fit(data, new() { Epochs = 4 });
        double[] losses = [.. history.Epochs.Select(e => e.TrainingLoss)];
        Assert.Equal(losses.Order(), losses);
        Assert.Equal(1, history.BestEpoch);
    }

    [Fact]
    public void OptionsThatDoNotGoTogether_SaySo()
    {
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new Sgd());
        TrainingData data = Samples.CurveData(10);
        AssertSays("Patience needs FitOptions.Validation", new() { Patience = 1 });
        AssertSays("10 rows are fewer than the BatchSize 11", new() { DropLast = true, BatchSize = 11 });
        AssertSays("CurveNet has 1 inputs, the data have 3", new() { Validation = TrainingData.From(new float[3], new float[1], 3, 1) });
        Assert.Equal(0, trainer.StepCount);

        void AssertSays(string part, FitOptions options) =>
            Assert.Contains(part, Assert.Throws<ArgumentException>(() => trainer.Fit(data, options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    public void AScheduleThatGivesNoRate_IsNamed(double rate)
    {
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new Sgd());
        var error = Assert.Throws<InvalidOperationException>(() => trainer.Fit(Samples.CurveData(9), new() { BatchSize = 3, Schedule = new Broken(rate) }));
        Assert.Contains("Broken", error.Message, StringComparison.Ordinal);
        Assert.Contains("step 2", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, trainer.StepCount);
    }

    private sealed class Broken(double rate) : LearningRateSchedule
    {
        public override double RateAt(long index, long totalSteps, double baseRate) => index == 2 ? rate : baseRate;
    }

    private sealed class Recorder : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Reports { get; } = [];

        public void Report(TrainingProgress value) => Reports.Add(value);
    }
}
