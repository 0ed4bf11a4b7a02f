using NetGen.Onnx.Import.Graphs;

namespace NetGen.Onnx.Import.Values;

/// <summary>A point of the network that later values are polynomials of. Compared by reference: two nodes are two sources.</summary>
/// <param name="node">The node that made it, null for the input.</param>
internal abstract class Source(Node? node)
{
    public Node? Node => node;
}

/// <summary>The network's input.</summary>
internal sealed class InputSource() : Source(null);

/// <summary>A matrix product.</summary>
internal sealed class DenseSource(Node node, Flow argument, WeightMatrix weights) : Source(node)
{
    public Flow Argument => argument;

    public WeightMatrix Weights => weights;
}

/// <summary>Every number of a sample times its own factor, plus its own summand.</summary>
internal sealed class ChannelSource(Node node, Flow argument, float[]? scale, float[]? shift) : Source(node)
{
    public Flow Argument => argument;

    /// <summary>The factors, null where all are 1.</summary>
    public float[]? Scale => scale;

    /// <summary>The summands, null where all are 0.</summary>
    public float[]? Shift => shift;
}

/// <summary>A function of a signal.</summary>
internal sealed class FunctionSource(Node node, Function function, Flow argument, double parameter = 0) : Source(node)
{
    public Function Function => function;

    public Flow Argument => argument;

    /// <summary>α, where the function has one.</summary>
    public double Parameter => parameter;

    /// <summary>The lower bound of a clip.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>The upper bound of a clip.</summary>
    public double High { get; init; } = double.PositiveInfinity;
}
