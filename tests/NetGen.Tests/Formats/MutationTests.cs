using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace NetGen.Tests.Formats;

/// <summary>Files that were changed at random: they load, or they are refused, and nothing else happens.</summary>
public sealed class MutationTests
{
    private static readonly byte[] Whole = RoundTripTests.Bytes(new OddNet(1));

    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "-", "0", "9", "9999999999999999999", "null",
        "\"dtype\"", "\"shape\"", "\"data_offsets\"", "F64", "I8", "__metadata__", "netgen",
    ];

    /// <summary>A few bytes replaced, removed, doubled or exchanged for a piece of JSON, mostly in the header.</summary>
    private static readonly Gen<Func<byte[], byte[]>> Mutation = Gen.OneOf(
        Gen.Select(Place(), Gen.Byte, (at, value) => Change(bytes => bytes[At(bytes, at)] = value)),
        Gen.Select(Place(), Gen.Int[0, 7], (at, bit) => Change(bytes => bytes[At(bytes, at)] ^= (byte)(1 << bit))),
        Gen.Select(Place(), Gen.Int[1, 40], (at, count) => (Func<byte[], byte[]>)(bytes => Spliced(bytes, at, count, 0))),
        Gen.Select(Place(), Gen.Int[1, 200], (at, count) => (Func<byte[], byte[]>)(bytes => Spliced(bytes, at, 0, count))),
        Gen.Select(Place(), Gen.OneOfConst(Fragments), (at, text) => (Func<byte[], byte[]>)(bytes => Insert(bytes, At(bytes, at), text))));

    [Fact]
    public void ChangedFile_LoadsOrIsRefused() => Mutation.Array[1, 4].Sample(
        changes =>
        {
            byte[] bytes = changes.Aggregate(Whole, (bytes, change) => bytes.Length == 0 ? bytes : change(bytes));
            Check(bytes);
        },
        iter: 20_000);

    [Fact]
    public void RandomBytes_LoadOrAreRefused() => Gen.Byte.Array[0, 300].Sample(Check, iter: 5_000);

    [Fact]
    public void RandomHeader_LoadsOrIsRefused() =>
        Gen.OneOfConst(Fragments).Array[0, 60].Sample(pieces => Check(FileBytes.Of(string.Concat(pieces.Prepend("{")))), iter: 10_000);

    // Half of the places are in the first bytes, where the header is.
    private static Gen<double> Place() => Gen.OneOf(Gen.Double[0, 0.3], Gen.Double[0, 1]);

    private static int At(byte[] bytes, double place) => (int)(place * (bytes.Length - 1));

    /// <summary>Some bytes left out, or some written twice.</summary>
    private static byte[] Spliced(byte[] bytes, double place, int removed, int doubled)
    {
        int at = At(bytes, place);
        return [.. bytes[..at], .. bytes.Skip(at).Take(doubled), .. bytes.Skip(at + removed)];
    }

    private static Func<byte[], byte[]> Change(Action<byte[]> change) => bytes =>
    {
        byte[] copy = [.. bytes];
        change(copy);
        return copy;
    };

    // The length stays right half of the time, so that the JSON parser sees the change.
    private static byte[] Insert(byte[] bytes, int at, string text)
    {
        byte[] inserted = [.. bytes[..at], .. text.Select(letter => (byte)letter), .. bytes[at..]];
        if (at > 8 && at % 2 == 0) BitConverter.TryWriteBytes(inserted, BitConverter.ToInt64(inserted) + text.Length);
        return inserted;
    }

    private static void Check(byte[] bytes)
    {
        var network = new OddNet(2);
        int[] untouched = RoundTripTests.Bits(network);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            using (SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(bytes, writable: false))) AssertHeader(bytes, file);
            network.LoadFrom(new MemoryStream(bytes, writable: false));
        }
        catch (NetworkFormatException wrong)
        {
            // Only what is missing has no byte: then both sides are listed.
            if (wrong.Position is { } position) Assert.InRange(position, 0, bytes.Length);
            else Assert.Contains("needs 0.weight", wrong.Message, StringComparison.Ordinal);
            Assert.Equal(untouched, RoundTripTests.Bits(network));
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 200_000 + (32L * bytes.Length), $"{allocated} bytes were allocated for a file of {bytes.Length}.");
    }

    // What the library's own JSON parser accepts, .NET's accepts, too, and it finds the same names.
    private static void AssertHeader(byte[] bytes, SafetensorsFile file)
    {
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, (int)BitConverter.ToInt64(bytes)));
        string[] names = [.. header.RootElement.EnumerateObject().Select(member => member.Name).Where(name => name != "__metadata__")];
        Assert.Equal(names.Order(StringComparer.Ordinal), file.Tensors.Select(tensor => tensor.Name).Order(StringComparer.Ordinal));
    }
}
