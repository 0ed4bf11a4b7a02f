using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Factors and summands from the file, one for all numbers of a sample or one for each.</summary>
internal static class Channels
{
    /// <summary>x + b.</summary>
    public static Flow Shift(Node node, Flow x, Constant by)
    {
        if (by.IsSingle && Broadcast.Fits(by, x.Shape)) return x with { Polynomial = x.Polynomial + by.Single };
        float[] values = Broadcast.ToSample(by, x.Shape, node.Context);
        return Flow.Of(new ChannelSource(node, x.Line(), null, values), Known(x.Shape, values.Length));
    }

    /// <summary>x · s.</summary>
    public static Flow Scale(Node node, Flow x, Constant by)
    {
        if (by.IsSingle && Broadcast.Fits(by, x.Shape)) return x with { Polynomial = by.Single * x.Polynomial };
        float[] values = Broadcast.ToSample(by, x.Shape, node.Context);
        return Flow.Of(new ChannelSource(node, x.Line(), values, null), Known(x.Shape, values.Length));
    }

    /// <summary>The shape with its width filled in, where a vector of the file tells it.</summary>
    private static FlowShape Known(FlowShape shape, int width) => shape.Width == FlowShape.Unknown ? shape with { Tail = [width] } : shape;
}
