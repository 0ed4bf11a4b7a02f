using System;
using System.IO;
using System.Linq;
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
        for (int length = 0; length < _whole.Length; length++) Assert.False(Load(_whole[..length]));
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
    [InlineData("\\\"version\\\":2", "\\\"version\\\":3", "version is 3")]
    [InlineData("\\\"version\\\":2", "\\\"version\\\":0", "version is 0")]
    [InlineData("\\\"steps\\\":", "\\\"steqs\\\":", "'steps' is expected")]
    [InlineData("\\\"stopped\\\":false", "\\\"stopped\\\":falsy", "true or false")]
    [InlineData("\\\"epoch\\\":3", "\\\"epoch\\\":9", "history of 2")]
    [InlineData("\\\"step\\\":0", "\\\"step\\\":9", "no step 9")]
    [InlineData("\\\"keepsBest\\\":true", "\\\"keepsBest\\\":false ", "no step")]
    [InlineData("netgen.checkpoint", "netgen.checkpoinT", "no checkpoint")]
    [InlineData("optimizer.exp_avg.0.bias", "optimizer.exp_avg.9.bias", "there is no tensor 'optimizer.exp_avg.0.bias'")]
    public void Contradiction_IsNamed(string text, string other, string word)
    {
        NetworkFormatException wrong = Refused(text, other);
        Assert.Contains(word, wrong.Message, StringComparison.Ordinal);
        if (text.Contains('\\', StringComparison.Ordinal)) AssertInTheState(wrong);
    }

    [Theory]
    [InlineData("\\\"steps\\\":6", "\\\"steps\\\":99999999999999999999")]
    [InlineData("\\\"steps\\\":6", "\\\"steps\\\":-6")]
    [InlineData("\\\"steps\\\":6", "\\\"steps\\\":9007199254740993")]
    [InlineData("\\\"epoch\\\":2,\\\"training", "\\\"epoch\\\":3,\\\"training")]
    [InlineData("\\\"epoch\\\":2,\\\"training", "\\\"epoch\\\":1,\\\"training")]
    [InlineData("\\\"epoch\\\":3", "\\\"epoch\\\":9223372036854775807")]
    [InlineData("\\\"step\\\":0", "\\\"step\\\":4294967296")]
    [InlineData("\\\"bestEpoch\\\":", "\\\"bestEpoch\\\":999999999999")]
    [InlineData("\\\"losses\\\":0", "\\\"losses\\\":1e999")]
    [InlineData("\\\"optimizer\\\":", "\\\"optimizer\\\":\\\"Adam\\\",\\\"optimizer\\\":")]
    [InlineData("\\\"settings\\\":{", "\\\"settings\\\":{\\\"data\\\":\\\"\\\",")]
    public void HugeCountsAndDoubledNamesInTheState_AreRefusedAtTheirByte(string text, string other) => AssertInTheState(Refused(text, other));

    [Theory]
    [InlineData("[")]
    [InlineData("{\\\"a\\\":")]
    public void DeepState_IsRefusedWithoutDepth(string deep)
    {
        string nested = string.Concat(Enumerable.Repeat(deep, 100_000));
        foreach (string place in new[] { "\\\"version\\\":", "\\\"settings\\\":", "\\\"run\\\":", "\\\"history\\\":[" })
            AssertInTheState(Refused(place, place + nested));
    }

    [Fact]
    public void LongHistory_CostsNoMoreThanASmallMultipleOfTheFile()
    {
        const string Epoch = "{\\\"epoch\\\":1,\\\"trainingLoss\\\":0,\\\"learningRate\\\":0,\\\"gradientNorm\\\":0},";
        AssertInTheState(Refused("\\\"history\\\":[", "\\\"history\\\":[" + string.Concat(Enumerable.Repeat(Epoch, 20_000))));
    }

    [Fact]
    public void RangesAndNames_AreThoseOfTheFormat()
    {
        // The second tensor's range is moved onto the first, away from it, and beyond the file; then it has the first one's name.
        string header = Header();
        string range = header[(header.IndexOf("\"0.bias\"", StringComparison.Ordinal))..];
        range = range[range.IndexOf("\"data_offsets\":[", StringComparison.Ordinal)..(range.IndexOf(']', range.IndexOf("data_offsets", StringComparison.Ordinal)) + 1)];
        long[] ends = [.. range[16..^1].Split(',').Select(long.Parse)];
        foreach (long shift in new[] { -4L, 4L, 1L << 40, long.MaxValue - ends[1] })
        {
            NetworkFormatException wrong = Refused(range, $"\"data_offsets\":[{ends[0] + shift},{ends[1] + shift}]");
            Assert.NotNull(wrong.Tensor);
            Assert.InRange(wrong.Position!.Value, 8, _whole.Length + 100);
        }

        Assert.Equal("0.weight", Refused("\"0.bias\":{", "\"0.weight\":{").Tensor);
    }

    private NetworkFormatException Refused(string text, string other)
    {
        string header = Header(), path = _folder.File("other");
        Assert.Contains(text, header, StringComparison.Ordinal);
        int at = header.IndexOf(text, StringComparison.Ordinal);
        string changed = header[..at] + other + header[(at + text.Length)..];
        byte[] bytes = FileBytes.Of(Encoding.UTF8.GetBytes(changed), _whole[_headerEnd..]);
        File.WriteAllBytes(path, bytes);
        Trainer<SmallNet> trainer = Trainer();
        TrainingData rows = Rows.Of(30);
        FitOptions options = Options(path);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var wrong = Assert.Throws<NetworkFormatException>(() => trainer.Fit(rows, options));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 200_000 + (32L * bytes.Length), $"{allocated} bytes were allocated for a file of {bytes.Length}.");
        Assert.Equal(path, wrong.File);
        Assert.StartsWith(path, wrong.Message, StringComparison.Ordinal);
        return wrong;
    }

    // The state is text inside of the header's text: the byte is where that begins.
    private void AssertInTheState(NetworkFormatException wrong) => Assert.Equal(
        8 + Header().IndexOf("\"{\\\"version", StringComparison.Ordinal), wrong.Position);

    private string Header() => Encoding.UTF8.GetString(_whole, 8, _headerEnd - 8);

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
        catch (NetworkFormatException wrong)
        {
            Assert.Equal(path, wrong.File);
            Assert.True(wrong.Position is not null || wrong.Tensor is not null || Lists(wrong), wrong.Message);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Assert.True(allocated < 200_000 + (32L * bytes.Length), $"{allocated} bytes were allocated for a file of {bytes.Length}.");
            Assert.Equal(before, Rows.Bits(trainer));
            return false;
        }
    }

    // What is missing has no byte.
    private static bool Lists(NetworkFormatException wrong) =>
        wrong.Message.Contains("tensors are needed", StringComparison.Ordinal) || wrong.Message.Contains("no checkpoint", StringComparison.Ordinal);

    private static FitOptions Options(string path) =>
        new() { Epochs = 2, BatchSize = 10, Validation = Rows.Of(11, seed: 2), Patience = 2, CheckpointPath = path };

    private static Trainer<SmallNet> Trainer() => new(new SmallNet(1), new Adam());
}
