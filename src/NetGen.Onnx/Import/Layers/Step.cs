using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>One thing that the network does to a sample.</summary>
/// <param name="Node">The node behind it, null at the input.</param>
internal abstract record Step(Node? Node);

/// <summary>A matrix product.</summary>
internal sealed record DenseStep(Node Node, WeightMatrix Weights) : Step(Node);

/// <summary>A line for every number: the vectors first, then the line that all share.</summary>
internal sealed record LineStep(Node? Node, float[]? Scale, float[]? Shift, Polynomial Line) : Step(Node);

/// <summary>A function that a layer can have.</summary>
internal sealed record ActivationStep(Node Node, Activation Activation, float Parameter) : Step(Node);
