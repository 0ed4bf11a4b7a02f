using System;
using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Operators that are a function of one number, or of a row.</summary>
internal static class Functions
{
    private const float SeluAlpha = 1.67326319f, SeluGamma = 1.05070102f;

    /// <summary>A function without settings.</summary>
    public static Value Of(Node node, Function function) => Of(node, function, node.Flow(0));

    public static Value LeakyRelu(Node node) => Leaky(node, node.Flow(0), node.Number("alpha", 0.01f));

    public static Value PRelu(Node node)
    {
        Constant slope = node.Constant(1);
        float[] slopes = slope.Floats;
        if (slopes.Length == 0 || slopes.Any(other => other != slopes[0]))
            throw new RefusedException("Its slopes differ from unit to unit.");
        Flow x = node.Flow(0);
        if (!Broadcast.Fits(slope, x.Shape))
            throw new RefusedException($"Slopes of shape {Names.Shape(slope.Dims)} do not fit the signal's {x.Shape}.");
        return Leaky(node, x, slopes[0]);
    }

    public static Value Elu(Node node) => Of(node, Function.Elu, node.Flow(0), Positive("alpha", node.Number("alpha", 1)));

    public static Value Celu(Node node) => node.Number("alpha", 1) == 1
        ? Of(node, Function.Elu, node.Flow(0), 1)
        : throw new RefusedException("It is an ELU only where its alpha is 1.");

    public static Value Selu(Node node)
    {
        float alpha = node.Number("alpha", SeluAlpha), gamma = node.Number("gamma", SeluGamma);
        bool usual = Math.Abs(alpha - SeluAlpha) < 1e-4f && Math.Abs(gamma - SeluGamma) < 1e-4f;
        return usual ? Of(node, Function.Selu) : throw new RefusedException("Its alpha and gamma are not those of SELU.");
    }

    public static Value Gelu(Node node) => node.Text("approximate", "none") switch
    {
        "none" => Of(node, Function.Gelu),
        "tanh" => Of(node, Function.GeluTanh),
        string other => throw new RefusedException($"Its approximation {Names.Quote(other)} is not known."),
    };

    /// <summary>x·σ(αx) = SiLU(αx)/α.</summary>
    public static Value Swish(Node node)
    {
        Flow x = node.Flow(0).Line();
        double alpha = Positive("alpha", node.Number("alpha", 1));
        return new Flow(new FunctionSource(node, Function.Silu, x with { Polynomial = alpha * x.Polynomial }), new(0, 1 / alpha), x.Shape);
    }

    /// <summary>ln(1 + eˣ) and the logarithm of a softmax.</summary>
    public static Value Log(Node node)
    {
        Flow x = node.Flow(0);
        if (x.Source is FunctionSource { Function: Function.Softmax } softmax && x.Polynomial.IsIdentity)
            return Of(node, Function.LogSoftmax, softmax.Argument);
        if (x.Source is FunctionSource { Function: Function.Exp } exp && x.Polynomial.IsNear(new(1, 1), node.Context.Tolerance))
            return Of(node, Function.Softplus, exp.Argument);
        throw new RefusedException("A logarithm is taken only of a softmax and of 1 + eˣ.");
    }

    public static Value Softmax(Node node) => OverRow(node, Function.Softmax);

    public static Value LogSoftmax(Node node) => OverRow(node, Function.LogSoftmax);

    /// <summary>max(x, αx) for a slope below 1.</summary>
    public static Flow Leaky(Node node, Flow x, double slope) => slope switch
    {
        0 => Bounds.Between(node, x, 0, double.PositiveInfinity),
        > 0 => Of(node, Function.LeakyRelu, x, slope),
        _ => throw new RefusedException($"Its slope {slope:G6} is negative."),
    };

    private static Flow OverRow(Node node, Function function)
    {
        Flow x = node.Flow(0);
        // Before opset 13 everything from the axis on was one row.
        long axis = node.Integer("axis", node.Context.Opset < 13 ? 1 : -1);
        if (axis < 0) axis += x.Shape.Rank;
        if (!x.Shape.IsFlat || axis != (x.Shape.Columns ? 0 : 1))
            throw new RefusedException($"It runs along axis {axis} of {x.Shape}; the axis of the units of [batch, n] is needed.");
        return Of(node, function, x);
    }

    private static Flow Of(Node node, Function function, Flow x, double parameter = 0)
    {
        // Only the tanh of GELU takes more than a line; it is looked at where the gate is.
        Flow argument = function == Function.Tanh ? x : x.Line();
        return Flow.Of(new FunctionSource(node, function, argument, parameter), x.Shape);
    }

    private static double Positive(string name, float value) =>
        value > 0 ? value : throw new RefusedException($"The attribute {name} is {value}; it must be greater than 0.");
}
