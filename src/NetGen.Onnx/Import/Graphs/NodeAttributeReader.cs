using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Protocol;
using AttributeType = NetGen.Onnx.Protocol.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Import.Graphs;

/// <summary>Reads a node's attributes by name and type.</summary>
internal static class NodeAttributeReader
{
    public static long Integer(this Node node, string name, long otherwise) => node.Find(name, AttributeType.Int)?.I ?? otherwise;

    public static float Number(this Node node, string name, float otherwise)
    {
        float value = node.Find(name, AttributeType.Float)?.F ?? otherwise;
        return float.IsFinite(value) ? value : throw new RefusedException($"The attribute {name} is {value}.");
    }

    public static bool Flag(this Node node, string name) => node.Integer(name, 0) switch
    {
        0 => false,
        1 => true,
        long other => throw new RefusedException($"The attribute {name} is {other}; 0 or 1 is needed."),
    };

    public static string Text(this Node node, string name, string otherwise) =>
        node.Find(name, AttributeType.String)?.S.ToStringUtf8() ?? otherwise;

    public static IReadOnlyList<long>? Integers(this Node node, string name) => node.Find(name, AttributeType.Ints)?.Ints;

    public static bool Has(this Node node, string name) => node.Attributes.Any(attribute => attribute.Name == name);

    private static AttributeProto? Find(this Node node, string name, AttributeType type)
    {
        AttributeProto? found = node.Attributes.FirstOrDefault(attribute => attribute.Name == name);
        if (found is null || found.Type == type) return found;
        throw new RefusedException($"The attribute {name} has the type {found.Type}; {type} is needed.");
    }
}
