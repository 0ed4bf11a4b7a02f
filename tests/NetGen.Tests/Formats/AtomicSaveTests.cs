using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Formats;

public sealed class AtomicSaveTests
{
    [Fact]
    public void FailedSave_LeavesTheOldFileAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("net.safetensors");
        var network = new OddNet(1);
        network.Save(path);
        byte[] old = File.ReadAllBytes(path);
        var failing = new TensorValues("x", [1], () => throw new InvalidOperationException("no numbers"));
        Assert.Throws<InvalidOperationException>(() => SafetensorsFile.Write(path, [failing]));
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Save_ReplacesAFileThatIsBeingRead()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("net.safetensors");
        new OddNet(1).Save(path);
        using SafetensorsFile reader = SafetensorsFile.Open(path);
        new OddNet(2).Save(path);
        Assert.Equal(new OddNet(1).Layer1.Biases.ToArray(), reader.ReadSingles(reader.Find("0.bias")!));
        Assert.Equal(RoundTripTests.Bits(new OddNet(2)), RoundTripTests.Bits(OddNet.Load(path)));
    }

    [Fact]
    public void Save_RemovesWhatAKilledProcessLeft_ButNotWhatIsBeingWritten()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("net.safetensors");
        string dead = folder.File(".net.safetensors.dead.tmp"), alive = folder.File(".net.safetensors.alive.tmp");
        string foreign = folder.File(".other.safetensors.dead.tmp");
        File.WriteAllText(dead, "part");
        File.WriteAllText(foreign, "part");
        using (new FileStream(alive, FileMode.Create, FileAccess.Write, FileShare.None)) new OddNet(1).Save(path);
        Assert.Equal(new[] { alive, path, foreign }.Order(), Directory.GetFiles(folder.Path).Order());
    }

    [Fact]
    public void Save_WritesThroughALink()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("v1.safetensors"), link = folder.File("current.safetensors");
        new OddNet(1).Save(path);
        File.CreateSymbolicLink(link, path);
        new OddNet(2).Save(link);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(RoundTripTests.Bits(new OddNet(2)), RoundTripTests.Bits(OddNet.Load(path)));
    }

    [Fact]
    public void MissingFolder_IsAnIOException()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<IOException>(() => new OddNet(1).Save(Path.Combine(folder.Path, "none", "net.safetensors")));
    }
}
