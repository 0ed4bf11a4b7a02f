using System;
using System.Linq;
using System.Runtime.InteropServices;
using Google.Protobuf;
using NetGen.Onnx.Protocol;
using AttributeType = NetGen.Onnx.Protocol.AttributeProto.Types.AttributeType;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Builds ONNX models by hand, node by node, as an exporter would.</summary>
internal sealed class TestGraph
{
    private int _names;

    /// <summary>A model that takes <c>x</c>.</summary>
    /// <param name="opset">The operator set.</param>
    /// <param name="shape">The dimensions of one sample.</param>
    public TestGraph(int opset, params int[] shape)
    {
        Model.IrVersion = 8;
        Model.OpsetImport.Add(new OperatorSetIdProto { Version = opset });
        Model.Graph.Input.Add(Value("x", shape));
    }

    public ModelProto Model { get; } = new() { Graph = new() { Name = "main_graph" } };

    public GraphProto Graph => Model.Graph;

    public DataType InputType
    {
        set => Graph.Input[0].Type.TensorType.ElemType = (int)value;
    }

    /// <summary>Adds a tensor of float32.</summary>
    public string Tensor(float[] values, params int[] dims) => Tensor(DataType.Float, [.. MemoryMarshal.AsBytes<float>(values)], dims);

    /// <summary>Adds a tensor of int64.</summary>
    public string Integers(params long[] values) => Tensor(DataType.Int64, [.. MemoryMarshal.AsBytes<long>(values)], values.Length);

    /// <summary>Adds a tensor of seeded normal numbers.</summary>
    public string Random(params int[] dims) => Tensor(Compare.Normal(dims.Aggregate(1, (n, dim) => n * dim), seed: 100 + _names), dims);

    /// <summary>Adds a single number, as an initializer without dimensions.</summary>
    public string Scalar(float value) => Tensor([value]);

    /// <summary>Adds a single number, as a Constant node as PyTorch does.</summary>
    public string Constant(float value)
    {
        var tensor = new TensorProto { DataType = DataType.Float, RawData = ByteString.CopyFrom(BitConverter.GetBytes(value)) };
        string name = Node("Constant");
        Graph.Node[^1].Attribute.Add(new AttributeProto { Name = "value", Type = AttributeType.Tensor, T = tensor });
        return name;
    }

    public string Tensor(DataType type, byte[] raw, params int[] dims)
    {
        var tensor = new TensorProto { Name = $"t{_names++}", DataType = type, RawData = ByteString.CopyFrom(raw) };
        foreach (int dim in dims) tensor.Dims.Add(dim);
        Graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    /// <summary>Adds a node with one output.</summary>
    /// <returns>The output's name.</returns>
    public string Node(string op, params string[] inputs)
    {
        string name = $"v{_names++}";
        var node = new NodeProto { OpType = op, Name = $"/{op}_{name}" };
        node.Input.Add(inputs);
        node.Output.Add(name);
        Graph.Node.Add(node);
        return name;
    }

    /// <summary>Gives the last node an attribute.</summary>
    public TestGraph With(string name, object value)
    {
        AttributeProto attribute = value switch
        {
            int i => new() { Type = AttributeType.Int, I = i },
            float f => new() { Type = AttributeType.Float, F = f },
            string s => new() { Type = AttributeType.String, S = ByteString.CopyFromUtf8(s) },
            long[] ints => new() { Type = AttributeType.Ints, Ints = { ints } },
            _ => throw new ArgumentException($"No attribute of type {value.GetType()}.", nameof(value)),
        };
        attribute.Name = name;
        Graph.Node[^1].Attribute.Add(attribute);
        return this;
    }

    /// <summary>A dense layer as PyTorch writes it: Gemm, [out, in].</summary>
    public string Gemm(string x, int inputs, int units)
    {
        string name = Node("Gemm", x, Random(units, inputs), Random(units));
        With("transB", 1);
        return name;
    }

    /// <summary>The model's bytes, with one output whose shape is left to the reader.</summary>
    public byte[] Ending(string output, DataType type = DataType.Float)
    {
        Graph.Output.Clear();
        Graph.Output.Add(new ValueInfoProto { Name = output, Type = new() { TensorType = new() { ElemType = (int)type } } });
        return Model.ToByteArray();
    }

    public static ValueInfoProto Value(string name, params int[] sample)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "N" });
        foreach (int dim in sample) shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = dim });
        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)DataType.Float, Shape = shape } } };
    }
}
