using System;
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
