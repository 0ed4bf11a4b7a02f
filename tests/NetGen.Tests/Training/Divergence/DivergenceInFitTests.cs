using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Divergence;

public class DivergenceInFitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ABadRow_IsNamedAsInTheGivenArrays(bool shuffle)
    {
        const int Rows = 60, BadRow = 41;
        (float[] x, float[] t) = Samples.Curve(Rows);
        x[BadRow] = float.NaN;
        TrainingData data = TrainingData.From(x, t, 1, 1, alreadyChecked: true);
        (TrainingData training, TrainingData validation) = data.Split(0.5, 4);
        TrainingData holder = Enumerable.Range(0, training.Count).Any(row => training.SourceRow(row) == BadRow) ? training : validation;

        foreach (TrainingData set in (TrainingData[])[data, holder])
        {
            CurveNet net = new(seed: 1);
            Trainer<CurveNet> trainer = new(net, new Adam());
            var error = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(set, new() { Epochs = 2, BatchSize = 7, Shuffle = shuffle }));
            Assert.Equal((DivergencePlace.Inputs, 1, BadRow, 0), (error.Place, error.Epoch, error.Row, error.Column));
            Assert.Equal(trainer.StepCount + 1, error.Step);
            Assert.Contains($"step {error.Step} (epoch 1)", error.Message, StringComparison.Ordinal);
            Assert.Contains($"row {BadRow}, column 0", error.Message, StringComparison.Ordinal);
            Assert.All(Samples.Bits(net), p => Assert.True(float.IsFinite(p)));
        }
    }

    [Fact]
    public void AnExplodingLoss_StopsWithTheLastGoodParameters()
    {
        // Every step multiplies the error by about −9.
        TrainingData data = Samples.Point(2, 1);
        LineNet net = new(seed: 1), stepped = new(seed: 1);
        Trainer<LineNet> trainer = new(net, new Sgd { LearningRate = 1 }), manual = new(stepped, new Sgd { LearningRate = 1 });
        List<TrainingProgress> reports = [];
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(data, new() { Epochs = 1000 }, new Collector(reports)));

        Assert.Equal((DivergencePlace.Loss, error.Step), (error.Place, (long)error.Epoch!));
        Assert.Equal(error.Epoch - 1, reports.Count);
        Assert.Contains("Lower the learning rate (now 1)", error.Message, StringComparison.Ordinal);
        for (int step = 1; step < error.Step; step++) manual.Step([2f], [1f]);
        Assert.Equal(Samples.Bits(stepped), Samples.Bits(net));
        Assert.Equal(error.Step - 1, trainer.StepCount);
        Assert.Throws<TrainingDivergedException>(() => manual.Step([2f], [1f]));
    }

    [Fact]
    public void AfterAnUpdateThatOverflowed_TrainingGoesOnWithALowerRate()
    {
        TrainingData data = Samples.Point(2, 1);
        Trainer<LineNet> trainer = new(new LineNet(seed: 1), new Sgd { LearningRate = 1e39 });
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(data, new()));
        Assert.Equal((DivergencePlace.Update, 1, 0), (error.Place, error.Epoch, error.Layer));
        trainer.LearningRate = 0.05;
        TrainingHistory history = trainer.Fit(data, new() { Epochs = 300 });
        Assert.True(history.Epochs[^1].TrainingLoss < 1e-9, $"{history.Epochs[^1]}");
    }

    [Fact]
    public void AValidationLossThatIsNotFinite_IsNeverTheBest()
    {
        TrainingData data = Samples.CurveData(10);
        TrainingData broken = Samples.Point(float.NaN, 0);
        TrainingHistory history = new Trainer<CurveNet>(new CurveNet(seed: 1), new Adam()).Fit(data, new() { Epochs = 9, Validation = broken, Patience = 3 });
        Assert.Equal((3, 0, StopReason.EarlyStopping, false), (history.Epochs.Count, history.BestEpoch, history.StopReason, history.BestRestored));
        Assert.All(history.Epochs, e => Assert.Equal(double.NaN, e.ValidationLoss));
    }

    private sealed class Collector(List<TrainingProgress> reports) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => reports.Add(value);
    }
}
