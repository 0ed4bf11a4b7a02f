using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace NetGen.Tests.Formats;

/// <summary>Whatever is in a file, there is one kind of exception, it says where, and memory stays within the file's size.</summary>
public sealed class HostileFileTests
{
    [Theory]
    [MemberData(nameof(WrongHeaders.All), MemberType = typeof(WrongHeaders))]
    public void WrongHeader_IsAnErrorWithFileTensorAndByte(string header, string? tensor)
    {
        byte[] bytes = FileBytes.Of(WrongHeaders.WrittenOut(header), FileBytes.Singles(1, 2));
        using var folder = new TemporaryFolder();
        string path = folder.File("wrong.safetensors");
        File.WriteAllBytes(path, bytes);
        var network = new LeastNet(1);
        int[] before = RoundTripTests.Bits(network);
        var wrong = Assert.Throws<NetworkFormatException>(() => network.LoadFrom(path));
        Assert.Equal(path, wrong.File);
        Assert.Equal(tensor, wrong.Tensor);
        Assert.StartsWith(path, wrong.Message, StringComparison.Ordinal);
        if (wrong.Position is { } position) Assert.InRange(position, 0, bytes.Length);
        else Assert.Contains("needs 0.weight", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(before, RoundTripTests.Bits(network));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(100UL)]
    [InlineData(100_000_000UL)]
    [InlineData(100_000_001UL)]
    [InlineData(0x7FFF_FFFFUL)]
    [InlineData(0x7FFF_FFFF_FFFF_FFFFUL)]
    [InlineData(0x7FFF_FFFF_FFFF_FFF8UL)]
    [InlineData(0xFFFF_FFFF_FFFF_FFF8UL)]
    [InlineData(ulong.MaxValue)]
    public void ClaimedHeaderLength_IsCheckedBeforeMemoryIsTaken(ulong length)
    {
        byte[] bytes = [.. BitConverter.GetBytes(length), .. new byte[64]];
        AssertRefused(bytes);
    }

    [Fact]
    public void FileCutAnywhere_IsRefused()
    {
        byte[] whole = RoundTripTests.Bytes(new OddNet(1));
        for (int length = 0; length < whole.Length; length++) AssertRefused(whole[..length]);
        AssertRefused([.. whole, 0]);
    }

    [Fact]
    public void InvalidUtf8_IsRefusedAtItsByte()
    {
        foreach (byte[] wrong in new byte[][] { [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82] })
        {
            byte[] header = [.. "{\"ab"u8, .. wrong, .. "\":{}}"u8];
            var error = Assert.Throws<NetworkFormatException>(() => SafetensorsFile.Open(new MemoryStream(FileBytes.Of(header, []))));
            Assert.Equal(12, error.Position);
        }
    }

    [Fact]
    public void DeepJson_IsRefusedWithoutDepth()
    {
        foreach (string deep in new[] { "[", "{\"a\":" })
        {
            string nested = string.Concat(Enumerable.Repeat(deep, 200_000));
            foreach (string start in new[] { "", "{\"t\":", "{\"__metadata__\":", "{\"t\":{\"shape\":", "{\"__metadata__\":{\"a\":" })
                AssertRefused(FileBytes.Of(start + nested));
        }
    }

    [Fact]
    public void ManyNames_CostNoMoreThanASmallMultipleOfTheFile()
    {
        string entries = string.Join(',', Enumerable.Range(0, 20_000).Select(i => FileBytes.Entry($"{i:x}", "F32", "[0]", 0, 0)));
        AssertRefused(FileBytes.Of($"{{{entries}}}"));
        string metadata = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"{i:x}\":\"\""));
        AssertRefused(FileBytes.Of($"{{\"__metadata__\":{{{metadata}}}}}"));
        string dimensions = string.Join(',', Enumerable.Repeat("0", 100_000));
        AssertRefused(FileBytes.Of($"{{{FileBytes.Entry("a", "F32", $"[{dimensions}]", 0, 0)}}}"));
    }

    [Fact]
    public void LongNames_AreClippedInMessages()
    {
        byte[] bytes = FileBytes.Of($"{{{FileBytes.Entry(new('x', 100_000), "F32", "[1]", 0, 4)},{WrongHeaders.Bias}}}", new byte[8]);
        var wrong = Assert.Throws<NetworkFormatException>(() => LeastNet.Load(new MemoryStream(bytes)));
        Assert.InRange(wrong.Message.Length, 1, 2_000);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void NonFiniteNumbers_AreRefusedWithTheirByte_UnlessTheyAreAllowed(float value)
    {
        byte[] bytes = FileBytes.Of(WrongHeaders.WrittenOut("{@W,@B}"), FileBytes.Singles(1, value));
        var wrong = Assert.Throws<NetworkFormatException>(() => LeastNet.Load(new MemoryStream(bytes)));
        Assert.Equal(("0.bias", bytes.Length - 4L), (wrong.Tensor, wrong.Position));

        var allowed = new SafetensorsOptions { AllowNonFinite = true };
        LeastNet network = LeastNet.Load(new MemoryStream(bytes), allowed);
        Assert.Equal(value, network.Layer1.Biases[0]);
        var stream = new MemoryStream();
        Assert.Contains("0.bias", Assert.Throws<InvalidOperationException>(() => network.Save(stream)).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
        network.Save(stream, allowed);
        Assert.NotEqual(0, stream.Length);
    }

    [Fact]
    public void DoubleTooLargeForAFloat_IsRefusedAlways()
    {
        string weight = FileBytes.Entry("0.weight", "F64", "[1,1]", 0, 8), bias = FileBytes.Entry("0.bias", "F64", "[1]", 8, 16);
        byte[] bytes = FileBytes.Of($"{{{weight},{bias}}}", FileBytes.Doubles(1e300, 0));
        var allowed = new SafetensorsOptions { AllowNonFinite = true };
        var wrong = Assert.Throws<NetworkFormatException>(() => LeastNet.Load(new MemoryStream(bytes), allowed));
        Assert.Equal(("0.weight", bytes.Length - 16L), (wrong.Tensor, wrong.Position));
    }

    [Fact]
    public void FileThatBecomesShorter_IsRefused()
    {
        var stream = new MemoryStream();
        new OddNet(1).Save(stream);
        stream.Position = 0;
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        stream.SetLength(stream.Length - 1);
        Assert.Throws<NetworkFormatException>(() => file.ReadSingles(file.Tensors[^1]));
    }

    [Fact]
    public void MissingFile_IsAnIOException() =>
        Assert.ThrowsAny<IOException>(() => LeastNet.Load(Path.Combine(Path.GetTempPath(), "there-is-no-such-file")));

    /// <summary>The one exception, with memory bounded by the file's length.</summary>
    internal static void AssertRefused(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<NetworkFormatException>(() => LeastNet.Load(new MemoryStream(bytes, writable: false)));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 100_000 + (16L * bytes.Length), $"{allocated} bytes were allocated for a file of {bytes.Length}.");
    }
}
