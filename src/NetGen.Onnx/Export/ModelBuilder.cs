using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Export;

/// <summary>Network → ONNX model: one Gemm a layer, then the activation's operators.</summary>
internal static class ModelBuilder
{
    private const string Input = "input", Output = "output", Batch = "batch";

    public static ModelProto Build(PortableNetwork network)
    {
        var graph = new GraphProto { Name = network.Name };
        graph.Input.Add(Value(Input, network.InputSize));
        graph.Output.Add(Value(Output, network.OutputSize));
        var builder = new GraphBuilder(graph);
        string value = Input;
        for (int i = 0; i < network.Layers.Count; i++)
        {
            builder.Prefix = $"layers.{i}";
            string result = i == network.Layers.Count - 1 ? Output : builder.Prefix;
            Add(builder, network.Layers[i], value, result);
            value = result;
        }

        var model = new ModelProto { IrVersion = OnnxExport.IrVersion, ProducerName = "NetGen", Graph = graph };
        string declaration = network.ToDeclaration().ToMetadata()[NetworkDeclaration.MetadataName];
        model.MetadataProps.Add(new StringStringEntryProto { Key = NetworkDeclaration.MetadataName, Value = declaration });
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OnnxExport.Opset });
        return model;
    }

    private static void Add(GraphBuilder graph, PortableLayer layer, string x, string y)
    {
        string weight = graph.Tensor("weight", layer.Weights.Span, layer.Units, layer.Inputs);
        string bias = graph.Tensor("bias", layer.Biases.Span, layer.Units);
        bool linear = layer.Activation == Activation.Linear;
        string h = linear ? y : $"{graph.Prefix}.linear";
        graph.Add("Gemm", h, x, weight, bias).With("transB", 1L);
        if (!linear) ActivationNodes.Add(graph, layer.Activation, layer.ActivationParameter, h, y);
    }

    private static ValueInfoProto Value(string name, int length)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = Batch });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = length });
        var tensor = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape };
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = tensor } };
    }
}
