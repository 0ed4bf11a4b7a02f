using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;
using AttributeType = NetGen.Onnx.Protocol.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Operators of the domain ai.onnx.ml that scikit-learn's converter writes around a network.</summary>
internal static class Learned
{
    /// <summary>(x − offset)·scale, each for all features or one for each.</summary>
    public static Value Scaler(Node node)
    {
        Flow x = node.Flow(0);
        Constant offset = Floats(node, "offset"), scale = Floats(node, "scale");
        return Channels.Scale(node, Channels.Shift(node, x, ConstantMath.Scaled(offset, -1, node.Context)), scale);
    }

    /// <summary>The probabilities under the classes' names: the numbers are those of the input.</summary>
    public static Value ZipMap(Node node) => node[0];

    private static Constant Floats(Node node, string name)
    {
        var found = node.Attributes.FirstOrDefault(attribute => attribute.Name == name && attribute.Type == AttributeType.Floats);
        return found is null ? throw new RefusedException($"It has no {name}.") : new([found.Floats.Count], [.. found.Floats]);
    }
}
