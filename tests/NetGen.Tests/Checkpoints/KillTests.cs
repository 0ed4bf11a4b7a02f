using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using NetGen.CrashTest;
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
            using var child = new Child("save", path);
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
            using var child = new Child("train", checkpoint, path);
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

    private static long Steps(string checkpoint)
    {
        using SafetensorsFile file = SafetensorsFile.Open(checkpoint);
        using JsonDocument state = JsonDocument.Parse(file.Metadata["netgen.checkpoint"]);
        return state.RootElement.GetProperty("steps").GetInt64();
    }

    private sealed class Child : IDisposable
    {
        private readonly Process _process;
        private readonly List<string> _lines = [];

        public Child(params string[] arguments)
        {
            string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
            string program = Path.Combine(AppContext.BaseDirectory, "NetGen.CrashTest.dll");
            _process = Process.Start(new ProcessStartInfo(dotnet, ["exec", program, .. arguments]) { RedirectStandardOutput = true })!;
        }

        /// <summary>Reads lines until one is the last that is wanted, or the child has ended.</summary>
        public void ReadUntil(Predicate<string> isLast)
        {
            while (_process.StandardOutput.ReadLine() is { } line)
            {
                _lines.Add(line);
                if (isLast(line)) break;
            }
        }

        /// <summary>Kills the child and returns all the whole lines that it wrote.</summary>
        public string[] Kill()
        {
            _process.Kill();
            string rest = _process.StandardOutput.ReadToEnd();
            _process.WaitForExit();
            int end = rest.LastIndexOf('\n');
            if (end > 0) _lines.AddRange(rest[..end].Split('\n'));
            return [.. _lines];
        }

        public void Dispose() => _process.Dispose();
    }
}
