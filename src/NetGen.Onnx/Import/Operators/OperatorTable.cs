using System;
using System.Collections.Generic;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>The operators that can be taken, by name.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<string, Func<Node, Value>> Operators = new(StringComparer.Ordinal)
    {
        ["Gemm"] = Products.Gemm,
        ["MatMul"] = Products.MatMul,
        ["BatchNormalization"] = Normalization.BatchNormalization,

        ["Add"] = Arithmetic.Add,
        ["Sub"] = Arithmetic.Subtract,
        ["Mul"] = Arithmetic.Multiply,
        ["Div"] = Arithmetic.Divide,
        ["Neg"] = Arithmetic.Negate,
        ["Pow"] = Arithmetic.Power,
        ["Reciprocal"] = Arithmetic.Reciprocal,
        ["Sqrt"] = Arithmetic.Root,

        ["Relu"] = Bounds.Relu,
        ["Clip"] = Bounds.Clip,
        ["Max"] = Bounds.Max,
        ["Min"] = Bounds.Min,
        ["HardSigmoid"] = Bounds.HardSigmoid,

        ["LeakyRelu"] = Functions.LeakyRelu,
        ["PRelu"] = Functions.PRelu,
        ["Elu"] = Functions.Elu,
        ["Celu"] = Functions.Celu,
        ["Selu"] = Functions.Selu,
        ["Gelu"] = Functions.Gelu,
        ["Swish"] = Functions.Swish,
        ["Log"] = Functions.Log,
        ["Softmax"] = Functions.Softmax,
        ["LogSoftmax"] = Functions.LogSoftmax,
        ["Mish"] = node => Functions.Of(node, Function.Mish),
        ["HardSwish"] = node => Functions.Of(node, Function.HardSwish),
        ["Softplus"] = node => Functions.Of(node, Function.Softplus),
        ["Softsign"] = node => Functions.Of(node, Function.Softsign),
        ["Tanh"] = node => Functions.Of(node, Function.Tanh),
        ["Sigmoid"] = node => Functions.Of(node, Function.Sigmoid),
        ["Sin"] = node => Functions.Of(node, Function.Sin),
        ["Erf"] = node => Functions.Of(node, Function.Erf),
        ["Exp"] = node => Functions.Of(node, Function.Exp),
        ["Abs"] = node => Functions.Of(node, Function.Abs),

        ["ai.onnx.ml.Scaler"] = Learned.Scaler,
        ["ai.onnx.ml.ZipMap"] = Learned.ZipMap,

        ["Shape"] = Selection.Shape,
        ["Gather"] = Selection.Gather,
        ["Slice"] = Selection.Slice,
        ["Concat"] = Selection.Concat,
        ["Split"] = Selection.Split,
        ["ConstantOfShape"] = Selection.ConstantOfShape,

        ["Constant"] = Constants.Constant,
        ["Identity"] = Shapes.Identity,
        ["Dropout"] = Shapes.Dropout,
        ["Cast"] = Shapes.Cast,
        ["Flatten"] = Shapes.Flatten,
        ["Reshape"] = Shapes.Reshape,
        ["Squeeze"] = Shapes.Squeeze,
        ["Unsqueeze"] = Shapes.Unsqueeze,
        ["Transpose"] = Shapes.Transpose,
    };

    /// <summary>What computes a node.</summary>
    /// <exception cref="RefusedException">NetGen has no such operator.</exception>
    public static Func<Node, Value> Find(Node node) => Operators.TryGetValue(node.Operator, out Func<Node, Value>? apply)
        ? apply
        : throw new RefusedException("NetGen has no such operator; export the network without it, or choose an output before it.");
}
