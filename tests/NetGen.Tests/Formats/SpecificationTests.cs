using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Formats;

/// <summary>Files built by the words of the specification.</summary>
public sealed class SpecificationTests
{
    [Fact]
    public void FileByTheSpecification_Loads()
    {
        byte[] file = FileBytes.Of(
            """{"0.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""",
            FileBytes.Singles(2, -3));
        AssertLeast(LeastNet.Load(new MemoryStream(file)), 2, -3);
    }

    [Theory]
    [InlineData("""{ "0.bias" : {"shape":[ 1 ] , "data_offsets":[4,8],"dtype":"F32"}, "0.weight":{"data_offsets":[0,4],"dtype":"F32","shape":[1,1]} }  """)]
    [InlineData("""{"__metadata__":{"format":"pt","note":"\"\\\/\b\f\n\r\té\uD83D\uDE00"},"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"\u0030.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}""")]
    [InlineData("{\n\t\"0.weight\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0,4]},\r\n\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}")]
    public void OrderSpaceAndEscapes_AreFree(string header) =>
        AssertLeast(LeastNet.Load(new MemoryStream(FileBytes.Of(header, FileBytes.Singles(2, -3)))), 2, -3);

    [Fact]
    public void Metadata_AreText()
    {
        using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(FileBytes.Of("""{"__metadata__":{"a":"x\u00e9\ud83d\ude00","":"é😀"}}""")));
        Assert.Empty(file.Tensors);
        Assert.Equal("xé😀", file.Metadata["a"]);
        Assert.Equal("é😀", file.Metadata[""]);
    }

    [Fact]
    public void EmptyTensorsAndScalars_AreAllowed()
    {
        using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(FileBytes.Of(
            """{"e":{"dtype":"F32","shape":[3,0],"data_offsets":[4,4]},"s":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""", FileBytes.Singles(5))));
        Assert.Equal(0, file.Find("e")!.Count);
        Assert.Empty(file.ReadSingles(file.Find("e")!));
        Assert.Equal([5f], file.ReadSingles(file.Find("s")!));
        Assert.Null(file.Find("E"));
    }

    [Fact]
    public void Doubles_RoundToTheNearestFloat()
    {
        double[] values = [Math.PI, -0.0, 1e-60, 0.1, float.MaxValue];
        Assert.Equal(values.Select(value => BitConverter.SingleToInt32Bits((float)value)), Read("F64", values.Length, FileBytes.Doubles(values)));
    }

    [Fact]
    public void EveryHalf_Converts()
    {
        Half[] values = [.. Enumerable.Range(0, 1 << 16).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite)];
        Assert.Equal(values.Select(value => BitConverter.SingleToInt32Bits((float)value)), Read("F16", values.Length, FileBytes.Halves(values)));
    }

    [Fact]
    public void EveryBfloat16_IsTheUpperHalfOfAFloat()
    {
        ushort[] values = [.. Enumerable.Range(0, 1 << 16).Select(bits => (ushort)bits).Where(bits => (bits & 0x7F80) != 0x7F80)];
        Assert.Equal(values.Select(bits => bits << 16), Read("BF16", values.Length, FileBytes.Words(values)));
    }

    [Theory]
    [InlineData("F64", 8)]
    [InlineData("F16", 2)]
    [InlineData("BF16", 2)]
    public void InfinitiesAndNaN_OfEveryType_AreRefusedAtTheirByte_OrKept(string type, int width)
    {
        double[] values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        for (int i = 0; i < values.Length; i++)
        {
            double[] pair = [-0.0, values[i]];
            byte[] data = type switch
            {
                "F64" => FileBytes.Doubles(pair),
                "F16" => FileBytes.Halves([.. pair.Select(value => (Half)value)]),
                _ => FileBytes.Words([.. pair.Select(value => (ushort)(BitConverter.SingleToUInt32Bits((float)value) >> 16))]),
            };
            byte[] bytes = FileBytes.Of($"{{{FileBytes.Entry("t", type, "[2]", 0, data.Length)}}}", data);
            using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(bytes));
            var wrong = Assert.Throws<NetworkFormatException>(() => file.ReadSingles(file.Tensors[0]));
            Assert.Equal(("t", bytes.Length - (long)width), (wrong.Tensor, wrong.Position));
            float[] read = file.ReadSingles(file.Tensors[0], allowNonFinite: true);
            Assert.True(float.IsNegative(read[0]) && read[0] == 0);
            Assert.Equal((float)values[i], read[1]);
        }
    }

    [Fact]
    public void OtherTypes_AreListedButNotReadAsFloats()
    {
        string[] names = ["I64", "I32", "I16", "I8", "U64", "U32", "U16", "U8", "BOOL", "C64", "F8_E5M2", "F8_E4M3", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ"];
        int[] widths = [8, 4, 2, 1, 8, 4, 2, 1, 1, 8, 1, 1, 1, 1, 1];
        for (int i = 0; i < names.Length; i++)
        {
            byte[] bytes = FileBytes.Of($"{{{FileBytes.Entry("t", names[i], "[1]", 0, widths[i])}}}", new byte[widths[i]]);
            using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(bytes));
            Assert.Equal(names[i], file.Tensors[0].Type.ToString());
            Assert.Equal("t", Assert.Throws<NetworkFormatException>(() => file.ReadSingles(file.Tensors[0])).Tensor);
        }

        using SafetensorsFile small = SafetensorsFile.Open(new MemoryStream(FileBytes.Of("""{"t":{"dtype":"F4","shape":[4],"data_offsets":[0,2]}}""", 0, 0)));
        Assert.Equal(4, small.Tensors[0].Count);
    }

    [Fact]
    public void WrittenFile_ReadsBack()
    {
        var stream = new MemoryStream();
        TensorValues[] tensors = [new("a\"é", [2, 1], [1, 2]), new("empty", [0], []), new("scalar", [], [3])];
        SafetensorsFile.Write(stream, tensors, new System.Collections.Generic.Dictionary<string, string> { ["k"] = "v\"\n" });
        stream.Position = 0;
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        Assert.Equal("v\"\n", file.Metadata["k"]);
        Assert.Equal([1f, 2f], file.ReadSingles(file.Find("a\"é")!));
        Assert.Equal([3f], file.ReadSingles(file.Find("scalar")!));
        Assert.Equal(0, file.Find("a\"é")!.Start % 8);
        Assert.Throws<ArgumentException>(() => SafetensorsFile.Write(new MemoryStream(), [tensors[1], tensors[1]]));
        Assert.Throws<ArgumentException>(() => SafetensorsFile.Write(new MemoryStream(), [new("__metadata__", [0], [])]));
        Assert.ThrowsAny<ArgumentException>(() => SafetensorsFile.Write(new MemoryStream(), [new("\ud83d", [0], [])]));
        Assert.Throws<ArgumentException>(() => new TensorValues("x", [2], [1]));
    }

    private static int[] Read(string type, int count, byte[] data)
    {
        byte[] bytes = FileBytes.Of($"{{{FileBytes.Entry("t", type, $"[{count}]", 0, data.Length)}}}", data);
        using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(bytes));
        return file.ReadSingles(file.Tensors[0]).Select(BitConverter.SingleToInt32Bits).ToArray();
    }

    private static void AssertLeast(LeastNet network, float weight, float bias)
    {
        Assert.Equal(weight, network.Layer1.Weights[0, 0]);
        Assert.Equal(bias, network.Layer1.Biases[0]);
    }
}
