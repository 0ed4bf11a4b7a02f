using System;
using System.IO;
using System.Threading;
using CsCheck;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Checkpoints;

/// <summary>A run of Fit that is broken off and taken up again ends like one that was not.</summary>
public sealed class FitResumeTests
{
    private static readonly Gen<LearningRateSchedule?> Schedules = Gen.OneOfConst<LearningRateSchedule?>(
        null, new CosineSchedule(), new OneCycleSchedule(), new WarmUpSchedule(5), new StepSchedule(7) { Gamma = 0.5 });

    private static readonly Gen<FitOptions> Options =
        Gen.Select(
            Gen.Select(Gen.Int[2, 6], Gen.Int[1, 30], Gen.Long, Gen.Bool, Gen.Bool),
            Gen.Select(Schedules, Gen.Bool, Gen.Int[1, 2], Gen.Int[0, 9]),
            (order, rest) => new FitOptions
            {
                Epochs = order.Item1,
                BatchSize = order.Item2,
                Seed = order.Item3,
                Shuffle = order.Item4,
                DropLast = order.Item5,
                Schedule = rest.Item1,
                Validation = rest.Item2 ? Rows.Of(11, seed: 2) : null,
                Patience = rest.Item2 && rest.Item3 == 1 ? 1 : null,
                MinDelta = rest.Item2 && rest.Item3 == 1 ? 0.02 : 0,
                CheckpointEvery = rest.Item4 == 0 ? null : rest.Item4,
            });

    /// <summary>How a run ends before its time.</summary>
    private enum End
    {
        /// <summary>An exception out of nowhere: what the last checkpoint holds is all that is left.</summary>
        Crash,

        /// <summary>The user's own token.</summary>
        Cancel,
    }

    [Fact]
    public void BrokenRun_EndsAsIfNothingHadHappened() =>
        Gen.Select(Options, Gen.Int[1, 5].Array[1, 3], Gen.Enum<End>(), Gen.Int[0, 2]).Sample(
            (options, breaks, end, optimizer) =>
            {
                using var folder = new TemporaryFolder();
                (string Trainer, string History) whole = Run(options, null, optimizer, End.Crash, 0)!.Value;
                string path = folder.File("run.checkpoint");
                (string, string)? broken = null;
                foreach (int epochs in breaks) broken ??= Run(options, path, optimizer, end, epochs);
                broken ??= Run(options, path, optimizer, End.Crash, 0);
                Assert.Equal(whole, broken);

                // And once more: the run is over, so nothing is done, and everything is as it ended.
                byte[] file = File.ReadAllBytes(path);
                Assert.Equal(whole, Run(options, path, optimizer, End.Crash, 0));
                Assert.Equal(file, File.ReadAllBytes(path));
            },
            iter: 120);

    [Fact]
    public void CancelledRun_LosesNoStep()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("run.checkpoint");
        using var source = new CancellationTokenSource();
        var trainer = new Trainer<SmallNet>(new SmallNet(1), new Adam());
        var options = new FitOptions
        {
            Epochs = 3, BatchSize = 4, CheckpointPath = path, CheckpointEvery = 1_000_000, Schedule = new Cancelling(source, 9),
        };
        Assert.ThrowsAny<OperationCanceledException>(() => trainer.Fit(Rows.Of(30), options, null, source.Token));
        Assert.True(trainer.StepCount > 0);
        var again = new Trainer<SmallNet>(new SmallNet(5), new Adam());
        again.LoadCheckpoint(path);
        Assert.Equal(Rows.Bits(trainer), Rows.Bits(again));
    }

    [Fact]
    public void WithoutResume_TheRunStartsAnew()
    {
        using var folder = new TemporaryFolder();
        var options = new FitOptions { Epochs = 2, CheckpointPath = folder.File("run"), Resume = false };
        var trainer = new Trainer<SmallNet>(new SmallNet(1), new Adam());
        trainer.Fit(Rows.Of(30), options);
        long steps = trainer.StepCount;
        trainer.Fit(Rows.Of(30), options);
        Assert.Equal(2 * steps, trainer.StepCount);
    }

    [Fact]
    public void EveryWithoutAPath_IsRefused() => Assert.Throws<ArgumentException>(
        () => new Trainer<SmallNet>(new SmallNet(1), new Adam()).Fit(Rows.Of(30), new FitOptions { CheckpointEvery = 1 }));

    private static (string Trainer, string History)? Run(FitOptions options, string? path, int optimizer, End end, int epochs)
    {
        using var source = new CancellationTokenSource();
        Optimizer chosen = optimizer switch
        {
            0 => new Adam(),
            1 => new Sgd { Momentum = 0.9, LearningRate = 0.02 },
            _ => new RmsProp { Centered = true, LearningRate = 0.003 },
        };
        var trainer = new Trainer<SmallNet>(new SmallNet(1), chosen, new TrainerOptions { GradientClipNorm = 1 });
        var run = new FitOptions
        {
            Epochs = options.Epochs, BatchSize = options.BatchSize,
            Seed = options.Seed, Shuffle = options.Shuffle, DropLast = options.DropLast,
            Schedule = options.Schedule, Validation = options.Validation, Patience = options.Patience, MinDelta = options.MinDelta,
            CheckpointPath = path, CheckpointEvery = path is null ? null : options.CheckpointEvery,
        };
        try
        {
            TrainingHistory history = trainer.Fit(Rows.Of(30), run, new Breaking(source, end, epochs), source.Token);
            return (Rows.Bits(trainer), Rows.Bits(history));
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Ends the run after so many epochs of this attempt; 0 for never.</summary>
    private sealed class Breaking(CancellationTokenSource source, End end, int epochs) : IProgress<TrainingProgress>
    {
        private int _seen;

        public void Report(TrainingProgress value)
        {
            if (++_seen != epochs) return;
            if (end == End.Crash) throw new TimeoutException();
            source.Cancel();
        }
    }

    /// <summary>Cancels in the middle of an epoch, when the run (and not a look at the schedule) comes to a step.</summary>
    private sealed class Cancelling(CancellationTokenSource source, int after) : LearningRateSchedule
    {
        private int _asked;

        public override double RateAt(long index, long totalSteps, double baseRate)
        {
            if (++_asked > 65 + after) source.Cancel();
            return baseRate;
        }
    }
}
