using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Export;

/// <summary>Collects the nodes and numbers of a graph, each layer's names under one prefix.</summary>
internal sealed class GraphBuilder(GraphProto graph)
{
    /// <summary>What the names of the next nodes and constants start with.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Adds a node whose result is an inner value.</summary>
    /// <returns>The name of the result.</returns>
    public string Node(string op, string part, params ReadOnlySpan<string> inputs)
    {
        string output = $"{Prefix}.{part}";
        Add(op, output, inputs);
        return output;
    }

    /// <summary>Adds a node whose result has a given name.</summary>
    public NodeProto Add(string op, string output, params ReadOnlySpan<string> inputs)
    {
        var node = new NodeProto { OpType = op, Name = $"{output}/{op}" };
        foreach (string input in inputs) node.Input.Add(input);
        node.Output.Add(output);
        graph.Node.Add(node);
        return node;
    }

    /// <summary>Adds a tensor of numbers.</summary>
    /// <returns>Its name.</returns>
    public string Tensor(string part, ReadOnlySpan<float> values, params ReadOnlySpan<int> dims)
    {
        var tensor = new TensorProto { Name = $"{Prefix}.{part}", DataType = TensorProto.Types.DataType.Float };
        tensor.RawData = LittleEndian(values);
        foreach (int dim in dims) tensor.Dims.Add(dim);
        graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    /// <summary>Adds a single number.</summary>
    /// <returns>Its name.</returns>
    public string Scalar(string part, float value) => Tensor(part, [value]);

    private static ByteString LittleEndian(ReadOnlySpan<float> values)
    {
        if (BitConverter.IsLittleEndian) return ByteString.CopyFrom(MemoryMarshal.AsBytes(values));
        byte[] bytes = new byte[values.Length * sizeof(float)];
        for (int i = 0; i < values.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        return UnsafeByteOperations.UnsafeWrap(bytes);
    }
}
