using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using NetGen.CrashTest;
using NetGen.Testing;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Checkpoints;

/// <summary>Processes that are killed (SIGKILL on Unix) while they save and while they train.</summary>
public sealed class KillTests
{
    private const int Seed = 1;

    [Fact]
    public void KilledWhileSaving_AWholeFileIsLeft()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("net.safetensors");
        int[][] variants = [.. Enumerable.Range(0, LargeNet.Variants).Select(seed => RoundTripTests.Bits(new LargeNet(seed)))];
        Random random = new(Seed);
        for (int kill = 0; kill < 12; kill++)
        {
            using Child child = Start("save", path);
            child.ReadUntil(line => int.Parse(line) >= 1);
            Thread.Sleep(random.Next(25));
            int last = int.Parse(child.Kill()[^1]);

            // The file is that of the last save that was told of, or one of the few that were not told of any more.
            int[] bits = RoundTripTests.Bits(LargeNet.Load(path));
            int variant = Array.FindIndex(variants, bits.SequenceEqual);
            Assert.Contains(variant, new[] { last % variants.Length, (last + 1) % variants.Length });
        }

        new LargeNet(0).Save(path);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void KilledWhileTraining_NothingIsLostButTheStepsSinceTheLastCheckpoint()
    {
        using var folder = new TemporaryFolder();
        string checkpoint = folder.File("run.checkpoint"), path = folder.File("net.safetensors"), whole = folder.File("whole.safetensors");
        CrashRun.Train(null, null).Save(whole);
        Random random = new(Seed);
        int kills = 0;
        long steps = 0;
        while (!File.Exists(path))
        {
            using Child child = Start("train", checkpoint, path);
            int epochs = 1 + random.Next(4), seen = 0;
            child.ReadUntil(_ => ++seen == epochs);
            Thread.Sleep(random.Next(12));
            string[] told = child.Kill();
            kills++;

            long kept = File.Exists(checkpoint) ? Steps(checkpoint) : 0;
            long known = told.Length == 0 ? 0 : long.Parse(told[^1]) * CrashRun.StepsPerEpoch;
            Assert.InRange(kept, Math.Max(steps, known - CrashRun.CheckpointEvery + 1), CrashRun.Epochs * CrashRun.StepsPerEpoch);
            steps = kept;
        }

        Assert.InRange(kills, 4, CrashRun.Epochs + 1);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(path));
        Assert.Equal(RoundTripTests.Bits(TrainedNet.Load(path)), RoundTripTests.Bits(TrainedNet.Load(checkpoint)));
    }

    private static Child Start(params string[] arguments) => Child.Start(Child.Dotnet, ["exec", Child.Built("NetGen.CrashTest.dll"), .. arguments]);

    private static long Steps(string checkpoint)
    {
        using SafetensorsFile file = SafetensorsFile.Open(checkpoint);
        using JsonDocument state = JsonDocument.Parse(file.Metadata["netgen.checkpoint"]);
        return state.RootElement.GetProperty("steps").GetInt64();
    }
}
