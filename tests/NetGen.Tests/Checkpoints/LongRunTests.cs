using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Checkpoints;

/// <summary>Runs of many epochs: what a checkpoint holds of them, and what a run that was taken up there knows.</summary>
public sealed class LongRunTests
{
    private const int Epochs = 2_300;

    [Fact]
    public void TheKept_AreBounded_AndNeverAskedForAgain() =>
        Gen.Select(Gen.Int[1, 20_000], Gen.Int[0, 20_000], Gen.Int[0, 20_000]).Sample((epochs, more, best) =>
        {
            best = Math.Min(best, epochs);
            List<EpochResult> kept = [.. Enumerable.Range(1, epochs).Select(Result)];
            KeptEpochs.Thin(kept, epochs, best);
            Assert.InRange(kept.Count, Math.Min(epochs, 750), Math.Min(epochs, KeptEpochs.Recent + KeptEpochs.Spread + 2));
            Assert.Contains(kept, result => result.Epoch == 1);
            Assert.True(best == 0 || kept.Exists(result => result.Epoch == best));

            // Taken up, and written again after more epochs: as if it had never been interrupted.
            kept.AddRange(Enumerable.Range(epochs + 1, more).Select(Result));
            KeptEpochs.Thin(kept, epochs + more, best);
            List<EpochResult> whole = [.. Enumerable.Range(1, epochs + more).Select(Result)];
            KeptEpochs.Thin(whole, epochs + more, best);
            Assert.Equal(whole, kept);
        });

    [Fact]
    public void Stride_OfTheLongestRunIsFoundAtOnce() => Assert.True(KeptEpochs.Keeps(1, long.MaxValue, 0));

    [Fact]
    public void BrokenLongRun_EndsToTheSameBits_AndItsHistorySaysWhatItLeavesOut()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("run");
        (string bits, TrainingHistory whole) = Run(null, null)!.Value;
        Assert.Null(Run(path, 2_100));
        Assert.InRange(new FileInfo(path).Length, 1, 300_000);
        (string again, TrainingHistory history) = Run(path, null)!.Value;

        Assert.Equal(bits, again);
        Assert.Equal((whole.BestEpoch, whole.StopReason, whole.BestRestored), (history.BestEpoch, history.StopReason, history.BestRestored));
        Assert.Equal(Epochs, whole.Epochs.Count);
        Assert.InRange(history.Epochs.Count, 900, 1_600);
        Assert.All(history.Epochs, result => Assert.Equal(whole.Epochs[result.Epoch - 1], result));
        int[] known = [.. history.Epochs.Select(result => result.Epoch)];
        Assert.Equal(known.Order().Distinct(), known);
        Assert.Superset(Enumerable.Range(1_600, 701).Append(1).Append(whole.BestEpoch).ToHashSet(), known.ToHashSet());
    }

    [Fact]
    public void CheckpointOfTheFirstVersion_IsReadBack()
    {
        using var folder = new TemporaryFolder();
        var options = new FitOptions { Epochs = 3, BatchSize = 10, CheckpointPath = folder.File("run") };
        var trainer = new Trainer<SmallNet>(new SmallNet(1), new Adam());
        TrainingHistory history = trainer.Fit(Rows.Of(30), options);
        byte[] file = File.ReadAllBytes(options.CheckpointPath);
        int end = 8 + (int)BitConverter.ToInt64(file);
        string header = Encoding.UTF8.GetString(file, 8, end - 8);
        string old = header.Replace("\\\"version\\\":2", "\\\"version\\\":1", StringComparison.Ordinal);
        for (int epoch = 1; epoch <= 3; epoch++) old = old.Replace($"{{\\\"epoch\\\":{epoch},\\\"training", "{\\\"training", StringComparison.Ordinal);
        Assert.Equal(header.Length - (3 * 12), old.Length);
        File.WriteAllBytes(options.CheckpointPath, FileBytes.Of(Encoding.UTF8.GetBytes(old), file[end..]));

        var again = new Trainer<SmallNet>(new SmallNet(1), new Adam());
        Assert.Equal(Rows.Bits(history), Rows.Bits(again.Fit(Rows.Of(30), options)));
        Assert.Equal(Rows.Bits(trainer), Rows.Bits(again));
    }

    private static EpochResult Result(int epoch) => new(epoch, 0, null, 0, 0);

    private static (string Bits, TrainingHistory History)? Run(string? path, int? crash)
    {
        var trainer = new Trainer<SmallNet>(new SmallNet(1), new Adam { LearningRate = 0.01 });
        var options = new FitOptions { Epochs = Epochs, CheckpointPath = path, CheckpointEvery = path is null ? null : 700 };
        try
        {
            TrainingHistory history = trainer.Fit(Rows.Of(10), options, new Crashing(crash));
            return (Rows.Bits(trainer), history);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private sealed class Crashing(int? after) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Result.Epoch == after) throw new TimeoutException();
        }
    }
}
