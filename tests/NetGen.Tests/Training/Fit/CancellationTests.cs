using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace NetGen.Tests.Training.Fit;

public class CancellationTests
{
    private const int Batch = 10, StepsPerEpoch = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void ACancelledFit_LeavesTheLastCompletedStep(int duringStep)
    {
        using CancellationTokenSource source = new();
        CurveNet net = new(seed: 1);
        Trainer<CurveNet> trainer = new(net, new Adam());
        FitOptions options = new() { Epochs = 5, BatchSize = Batch, Seed = 3, Schedule = new Cancels(source, duringStep) };
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(Samples.CurveData(Batch * StepsPerEpoch), options, null, source.Token));
        Assert.Equal(duringStep + 1, trainer.StepCount);

        // The same steps by hand.
        (float[] x, float[] t) = Samples.Curve(Batch * StepsPerEpoch);
        CurveNet stepped = new(seed: 1);
        Trainer<CurveNet> manual = new(stepped, new Adam());
        for (int step = 0; step <= duringStep; step++)
        {
            int[] order = new int[x.Length];
            Shuffle.Permutation(order, 3, (step / StepsPerEpoch) + 1);
            int[] batch = order[(step % StepsPerEpoch * Batch)..((step % StepsPerEpoch * Batch) + Batch)];
            manual.Step([.. batch.Select(row => x[row])], [.. batch.Select(row => t[row])]);
        }

        Assert.Equal(Samples.Bits(stepped), Samples.Bits(net));
        Assert.Equal(manual.State.Buffer(1).ToArray(), trainer.State.Buffer(1).ToArray());
    }

    [Fact]
    public void ATokenCancelledBefore_TakesNoStep()
    {
        CurveNet net = new(seed: 1);
        Trainer<CurveNet> trainer = new(net, new Adam());
        CancellationToken cancelled = new(canceled: true);
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(Samples.CurveData(40), new(), null, cancelled));
        Assert.Throws<OperationCanceledException>(() => trainer.Evaluate(Samples.CurveData(40), cancelled));
        Assert.Equal(0, trainer.StepCount);
        Assert.Equal(Samples.Bits(new CurveNet(seed: 1)), Samples.Bits(net));
    }

    [Fact]
    public void CancellingFromProgress_StopsBeforeTheNextEpochsFirstStep()
    {
        using CancellationTokenSource source = new();
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new Adam());
        Cancels progress = new(source, 2);
        Assert.Throws<OperationCanceledException>(() =>
            trainer.Fit(Samples.CurveData(Batch * StepsPerEpoch), new() { Epochs = 5, BatchSize = Batch }, progress, source.Token));
        Assert.Equal(2 * StepsPerEpoch, trainer.StepCount);
    }

    [Fact]
    public void ATrainer_GoesOnAfterCancellation()
    {
        using CancellationTokenSource source = new();
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new Adam());
        FitOptions cancelled = new() { BatchSize = Batch, Schedule = new Cancels(source, 1) };
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(Samples.CurveData(40), cancelled, null, source.Token));
        Assert.Equal(3, trainer.Fit(Samples.CurveData(40), new() { Epochs = 3, BatchSize = Batch }).Epochs.Count);
    }

    /// <summary>Cancels while the rate of one step is asked for, which that step survives, or when one epoch is reported.</summary>
    private sealed class Cancels(CancellationTokenSource source, int at) : LearningRateSchedule, IProgress<TrainingProgress>
    {
        public override double RateAt(long index, long totalSteps, double baseRate)
        {
            if (index == at) source.Cancel();
            return baseRate;
        }

        public void Report(TrainingProgress value)
        {
            if (value.Result.Epoch == at) source.Cancel();
        }
    }
}
