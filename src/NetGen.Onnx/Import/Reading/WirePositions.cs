using System.Collections.Generic;
using Google.Protobuf.Reflection;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import.Reading;

/// <summary>Where the parts of a graph begin in the file, in the order in which the graph lists them.</summary>
internal sealed class WirePositions
{
    private readonly List<int> _nodes = [], _initializers = [], _sparse = [];

    public IReadOnlyList<int> Nodes => _nodes;

    public IReadOnlyList<int> Initializers => _initializers;

    public IReadOnlyList<int> SparseInitializers => _sparse;

    public void Note(FieldDescriptor field, int position)
    {
        if (field.ContainingType != GraphProto.Descriptor) return;
        List<int>? list = field.FieldNumber switch
        {
            GraphProto.NodeFieldNumber => _nodes,
            GraphProto.InitializerFieldNumber => _initializers,
            GraphProto.SparseInitializerFieldNumber => _sparse,
            _ => null,
        };
        list?.Add(position);
    }
}
