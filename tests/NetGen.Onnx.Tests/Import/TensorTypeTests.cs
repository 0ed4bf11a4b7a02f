using System;
using System.IO;
using System.Linq;
using NetGen.Onnx.Protocol;
using NetGen.Onnx.Tests.Support;
using Xunit;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Weights in every type and place in which a tensor can hold them.</summary>
public sealed class TensorTypeTests
{
    // Exact in eight bits of precision, so that every type holds them.
    private static readonly float[] Values = [1, -2, 0.5f, 3, -0.25f, 1.5f];

    public static TheoryData<string, bool> Kinds => new()
    {
        { "Float", true }, { "Float", false }, { "Double", true }, { "Double", false },
        { "Float16", true }, { "Float16", false }, { "Bfloat16", true }, { "Bfloat16", false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Weights_AreRead(string name, bool raw)
    {
        DataType type = Enum.Parse<DataType>(name);
        var g = new TestGraph(17, 3);
        string w = g.Tensor(type, raw ? [.. Values.SelectMany(value => Bytes(type, value))] : [], 2, 3);
        if (!raw) AddTyped(g.Graph.Initializer[^1], type);
        string y = g.Node("Gemm", "x", w);
        g.With("transB", 1);
        Compare.SameBits(Values, OnnxImport.Parse(g.Ending(y), "m").Layers[0].Weights.Span);
    }

    [Fact]
    public void Doubles_AreRoundedToTheNearestFloat()
    {
        var g = new TestGraph(17, 1);
        string w = g.Tensor(DataType.Double, BitConverter.GetBytes(0.1), 1, 1);
        Assert.Equal(0.1f, OnnxImport.Parse(g.Ending(g.Node("MatMul", "x", w)), "m").Layers[0].Weights.Span[0]);
    }

    [Fact]
    public void HalfConstants_AreRecognisedThoughRounded()
    {
        var g = new TestGraph(17, 4) { InputType = DataType.Float16 };
        string w = g.Tensor(DataType.Float16, [.. Compare.Normal(8, 1).SelectMany(value => Bytes(DataType.Float16, value))], 4, 2);
        string h = g.Node("MatMul", "x", w);
        string Half(float value) => g.Tensor(DataType.Float16, Bytes(DataType.Float16, value));
        string cube = g.Node("Mul", g.Node("Mul", g.Node("Mul", h, h), h), Half(0.044715f));
        string gate = g.Node("Add", g.Node("Tanh", g.Node("Mul", g.Node("Add", h, cube), Half(0.7978846f))), Half(1));
        string y = g.Node("Mul", g.Node("Mul", h, gate), Half(0.5f));
        Assert.Equal(Activation.GeluTanh, OnnxImport.Parse(g.Ending(y, DataType.Float16), "m").Layers[0].Activation);
    }

    [Fact]
    public void OtherTypes_AreRefusedByTheTensorsName()
    {
        var g = new TestGraph(17, 1);
        string w = g.Tensor(DataType.Int8, [1], 1, 1);
        Check.Refused(g.Ending(g.Node("MatMul", "x", w)), $"tensor '{w}' (byte ");
    }

    [Fact]
    public void ExternalData_IsRefusedByTheTensorsName()
    {
        var g = new TestGraph(17, 1);
        string w = g.Tensor(DataType.Float, [], 1, 1);
        g.Graph.Initializer[^1].DataLocation = TensorProto.Types.DataLocation.External;
        g.Graph.Initializer[^1].ExternalData.Add(new StringStringEntryProto { Key = "location", Value = "net.onnx.data" });
        OnnxException error = Check.Refused(g.Ending(g.Node("MatMul", "x", w)), $"tensor '{w}'");
        Assert.Contains("'net.onnx.data'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bfloat16", 1.0078125f)]
    [InlineData("Bfloat16", 0.99609375f)]
    [InlineData("Float16", 1.0009766f)]
    public void Constants_OneStepFromAKnownOneAreOthers(string name, float factor)
    {
        // A clip at 1 is a hard sigmoid; one at its neighbour is scaled.
        DataType type = Enum.Parse<DataType>(name);
        var g = new TestGraph(17, 1);
        string h = g.Node("MatMul", "x", g.Tensor([1], 1, 1));
        string high = g.Node("Cast", g.Tensor(type, Bytes(type, factor)));
        g.With("to", (int)DataType.Float);
        string y = g.Node("Clip", h, g.Scalar(0), high);
        PortableNetwork network = OnnxImport.Parse(g.Ending(y), "m");
        Compare.Near([factor], Evaluator.Run(network, [5]));
    }

    [Fact]
    public void ExternalData_IsReadBesideTheModelAndNowhereElse()
    {
        string folder = Directory.CreateTempSubdirectory("netgen-external").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "net.data"), [9, 9, .. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(-2f)]);
            float[] read = [.. OnnxImport.Read(External(folder, "net.data", "2", "8")).Layers[0].Weights.Span];
            Compare.SameBits([1.5f, -2], read);
            Directory.CreateDirectory(Path.Combine(folder, "sub"));
            File.CreateSymbolicLink(Path.Combine(folder, "link"), Path.Combine(folder, "net.data"));
            string outside = Path.Combine(folder, "net.data");
            foreach ((string location, string offset, string length, string reason) in new[]
            {
                ("../net.data", "2", "8", "within the model's folder"), (outside, "2", "8", "within the model's folder"),
                ("sub/../net.data", "2", "8", "within the model's folder"), ("..\\net.data", "2", "8", "within the model's folder"),
                ("link", "2", "8", "a link"), ("gone", "2", "8", "not there"), ("sub", "2", "8", "not there"),
                ("net.data", "3", "8", "it has 10"), ("net.data", "11", "0", "it has 10"), ("net.data", "2", "4", "there are 4"),
                ("net.data", "9223372036854775807", "9223372036854775807", "it has 10"), ("net.data", "-2", "8", "no number"),
            })
            {
                var error = Assert.Throws<OnnxException>(() => OnnxImport.Read(External(folder, location, offset, length)));
                Assert.Contains(reason, Assert.Single(error.Problems).ToString(), StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string External(string folder, string location, string offset, string length)
    {
        var g = new TestGraph(17, 2);
        string w = g.Tensor(DataType.Float, [], 2, 1);
        TensorProto tensor = g.Graph.Initializer[^1];
        tensor.DataLocation = TensorProto.Types.DataLocation.External;
        foreach ((string key, string value) in new[] { ("location", location), ("offset", offset), ("length", length) })
            tensor.ExternalData.Add(new StringStringEntryProto { Key = key, Value = value });
        string path = Path.Combine(folder, "net.onnx");
        File.WriteAllBytes(path, g.Ending(g.Node("MatMul", "x", w)));
        return path;
    }

    private static byte[] Bytes(DataType type, float value) => type switch
    {
        DataType.Float => BitConverter.GetBytes(value),
        DataType.Double => BitConverter.GetBytes((double)value),
        DataType.Float16 => BitConverter.GetBytes((Half)value),
        _ => BitConverter.GetBytes(BitConverter.SingleToInt32Bits(value))[2..],
    };

    private static void AddTyped(TensorProto tensor, DataType type)
    {
        if (type == DataType.Float) tensor.FloatData.Add(Values);
        else if (type == DataType.Double) tensor.DoubleData.Add(Values.Select(value => (double)value));
        else tensor.Int32Data.Add(Values.Select(value => (int)BitConverter.ToUInt16(Bytes(type, value))));
    }
}
