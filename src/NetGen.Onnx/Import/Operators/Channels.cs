using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Factors and summands from the file, one for all numbers of a sample or one for each.</summary>
internal static class Channels
{
    /// <summary>x + b.</summary>
    public static Signal Shift(Node node, Signal x, Constant by)
    {
        if (by.IsSingle && Broadcast.Fits(by, x.Shape)) return x with { Polynomial = x.Polynomial + by.Single };
        float[] values = Broadcast.ToSample(by, x.Shape, node.Context);
        return Signal.Of(new ChannelSource(node, x.Line(), null, values), Known(x.Shape, values.Length));
    }

    /// <summary>x · s.</summary>
    public static Signal Scale(Node node, Signal x, Constant by)
    {
        if (by.IsSingle && Broadcast.Fits(by, x.Shape)) return x with { Polynomial = by.Single * x.Polynomial };
        float[] values = Broadcast.ToSample(by, x.Shape, node.Context);
        return Signal.Of(new ChannelSource(node, x.Line(), values, null), Known(x.Shape, values.Length));
    }

    /// <summary>The shape with its width filled in, where a vector of the file tells it.</summary>
    private static SignalShape Known(SignalShape shape, int width) => shape.Width == SignalShape.Unknown ? shape with { Tail = [width] } : shape;
}
