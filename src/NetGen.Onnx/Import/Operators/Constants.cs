using System;
using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;
using NetGen.Onnx.Protocol;
using AttributeType = NetGen.Onnx.Protocol.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Numbers in a node.</summary>
internal static class Constants
{
    /// <summary>A tensor in the attribute value, if there is one.</summary>
    public static Constant ValueOr(Node node, Constant otherwise) =>
        node.Has("value") ? ((ConstantValue)Constant(node)).Constant : otherwise;

    public static Value Constant(Node node)
    {
        AttributeProto value = node.Attributes.FirstOrDefault(attribute => attribute.Name.StartsWith("value", StringComparison.Ordinal))
            ?? throw new RefusedException("It has no value.");
        return new ConstantValue((value.Name, value.Type) switch
        {
            ("value", AttributeType.Tensor) when value.T is not null => TensorReader.Read(value.T, node.Context),
            ("value_float", AttributeType.Float) => new([], [value.F]),
            ("value_floats", AttributeType.Floats) => new([value.Floats.Count], value.Floats.ToArray()),
            ("value_int", AttributeType.Int) => new([], [value.I]),
            ("value_ints", AttributeType.Ints) => new([value.Ints.Count], value.Ints.ToArray()),
            _ => throw new RefusedException($"Its attribute {Names.Quote(value.Name)} is not read."),
        });
    }
}
