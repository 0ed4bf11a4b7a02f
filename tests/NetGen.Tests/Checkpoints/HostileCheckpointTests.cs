using System;
using System.IO;
using System.Text;
using CsCheck;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Checkpoints;

/// <summary>Damaged checkpoints: refused with the one exception, or taken up, and nothing in between.</summary>
public sealed class HostileCheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _whole;
    private readonly int _headerEnd;

    public HostileCheckpointTests()
    {
        Trainer().Fit(Rows.Of(30), Options(_folder.File("run")));
        _whole = File.ReadAllBytes(_folder.File("run"));
        _headerEnd = 8 + (int)BitConverter.ToInt64(_whole);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CheckpointCutAnywhere_IsRefused()
    {
        // Every byte of the header, and every 16th of the numbers.
        for (int length = 0; length < _whole.Length; length += length < _headerEnd ? 1 : 16) Assert.False(Load(_whole[..length]));
        Assert.True(Load(_whole));
    }

    [Fact]
    public void ChangedByte_IsRefusedOrLoads() =>
        Gen.Select(Gen.Int[0, _headerEnd], Gen.Byte).Sample((at, value) => { Load(Changed(at, value)); }, iter: 4_000, threads: 1);

    [Fact]
    public void ChangedDigit_IsRefusedOrLoads()
    {
        // Digits are where the JSON stays JSON and the numbers become wrong.
        for (int at = 8; at < _headerEnd; at++)
        {
            if (!char.IsAsciiDigit((char)_whole[at])) continue;
            foreach (char digit in "09") Load(Changed(at, (byte)digit));
        }
    }

    [Theory]
    [InlineData("\\\"version\\\":1", "\\\"version\\\":2", "version is 2")]
    [InlineData("\\\"steps\\\":", "\\\"steqs\\\":", "'steps' is expected")]
    [InlineData("\\\"stopped\\\":false", "\\\"stopped\\\":falsy", "true or false")]
    [InlineData("\\\"epoch\\\":3", "\\\"epoch\\\":9", "history of 2")]
    [InlineData("\\\"step\\\":0", "\\\"step\\\":9", "no step 9")]
    [InlineData("\\\"keepsBest\\\":true", "\\\"keepsBest\\\":false ", "no step")]
    [InlineData("netgen.checkpoint", "netgen.checkpoinT", "no checkpoint")]
    [InlineData("optimizer.exp_avg.0.bias", "optimizer.exp_avg.9.bias", "there is no tensor 'optimizer.exp_avg.0.bias'")]
    public void Contradiction_IsNamed(string text, string other, string word)
    {
        string header = Encoding.UTF8.GetString(_whole, 8, _headerEnd - 8);
        Assert.Contains(text, header, StringComparison.Ordinal);
        byte[] bytes = FileBytes.Of(Encoding.UTF8.GetBytes(header.Replace(text, other, StringComparison.Ordinal)), _whole[_headerEnd..]);
        File.WriteAllBytes(_folder.File("other"), bytes);
        var wrong = Assert.Throws<NetworkFormatException>(() => Trainer().Fit(Rows.Of(30), Options(_folder.File("other"))));
        Assert.Contains(word, wrong.Message, StringComparison.Ordinal);
    }

    private byte[] Changed(int at, byte value)
    {
        byte[] bytes = [.. _whole];
        bytes[at] = value;
        return bytes;
    }

    private bool Load(byte[] bytes)
    {
        string path = _folder.File("changed");
        File.WriteAllBytes(path, bytes);
        Trainer<SmallNet> trainer = Trainer();
        string before = Rows.Bits(trainer);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            trainer.Fit(Rows.Of(30), Options(path));
            return true;
        }
        catch (NetworkFormatException)
        {
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Assert.True(allocated < 200_000 + (32L * bytes.Length), $"{allocated} bytes were allocated for a file of {bytes.Length}.");
            Assert.Equal(before, Rows.Bits(trainer));
            return false;
        }
    }

    private static FitOptions Options(string path) =>
        new() { Epochs = 2, BatchSize = 10, Validation = Rows.Of(11, seed: 2), Patience = 2, CheckpointPath = path };

    private static Trainer<SmallNet> Trainer() => new(new SmallNet(1), new Adam());
}
