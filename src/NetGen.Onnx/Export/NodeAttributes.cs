using NetGen.Onnx.Protocol;
using AttributeType = NetGen.Onnx.Protocol.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Export;

/// <summary>Attributes of a node, by type.</summary>
internal static class NodeAttributes
{
    public static NodeProto With(this NodeProto node, string name, float value)
    {
        node.Attribute.Add(new AttributeProto { Name = name, Type = AttributeType.Float, F = value });
        return node;
    }

    public static NodeProto With(this NodeProto node, string name, long value)
    {
        node.Attribute.Add(new AttributeProto { Name = name, Type = AttributeType.Int, I = value });
        return node;
    }
}
