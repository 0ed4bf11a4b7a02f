using System;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>
/// Operators that clip. All become one: ReLU, ReLU6, hard tanh and hard sigmoid differ in their bounds and in the line before.
/// </summary>
internal static class Bounds
{
    // Exporters write the largest float where they mean no bound.
    private const double AsGoodAsInfinite = 3.4e38;

    public static Value Relu(Node node) => Between(node, node.Flow(0), 0, double.PositiveInfinity);

    public static Value Clip(Node node)
    {
        // The bounds were attributes before opset 11.
        bool attributes = node.Context.Opset < 11;
        double low = attributes ? node.Number("min", float.MinValue) : node.OptionalConstant(1)?.Single ?? float.MinValue;
        double high = attributes ? node.Number("max", float.MaxValue) : node.OptionalConstant(2)?.Single ?? float.MaxValue;
        return Between(node, node.Flow(0), low, high);
    }

    public static Value Max(Node node) => (node[0], node[1]) switch
    {
        _ when node.Inputs.Count > 2 => throw new RefusedException("It has more than two inputs."),
        (Flow x, ConstantValue bound) => Between(node, x, Bound(bound, x), double.PositiveInfinity),
        (ConstantValue bound, Flow x) => Between(node, x, Bound(bound, x), double.PositiveInfinity),
        (Flow a, Flow b) => Leaky(node, a, b) ?? Leaky(node, b, a)
            ?? throw new RefusedException("It compares two signals, and not as leaky ReLU does."),
        _ => throw new RefusedException("It compares two constants."),
    };

    public static Value Min(Node node) => (node[0], node[1]) switch
    {
        _ when node.Inputs.Count > 2 => throw new RefusedException("It has more than two inputs."),
        (Flow x, ConstantValue bound) => Between(node, x, double.NegativeInfinity, Bound(bound, x)),
        (ConstantValue bound, Flow x) => Between(node, x, double.NegativeInfinity, Bound(bound, x)),
        _ => throw new RefusedException("It needs one signal and one constant."),
    };

    /// <summary>clip(αx + β, 0, 1).</summary>
    public static Value HardSigmoid(Node node)
    {
        float alpha = node.Number("alpha", 0.2f), beta = node.Number("beta", 0.5f);
        if (alpha == 0) throw new RefusedException("The attribute alpha is 0.");
        Flow x = node.Flow(0).Line();
        return Between(node, x with { Polynomial = (alpha * x.Polynomial) + beta }, 0, 1);
    }

    /// <summary>x clipped; a clip of a clip becomes one.</summary>
    public static Flow Between(Node node, Flow x, double low, double high)
    {
        if (low <= -AsGoodAsInfinite) low = double.NegativeInfinity;
        if (high >= AsGoodAsInfinite) high = double.PositiveInfinity;
        if (!(low < high) || double.IsPositiveInfinity(low) || double.IsNegativeInfinity(high))
            throw new RefusedException($"Its bounds are {low:G6} and {high:G6}.");
        Flow line = x.Line();
        if (x.Source is not FunctionSource { Function: Function.Clip } inner) return Clipped(node, line, low, high, Polynomial.Identity);
        Polynomial p = line.Polynomial;
        double a = (low - p.C0) / p.C1, b = (high - p.C0) / p.C1;
        double lower = Math.Max(inner.Low, Math.Min(a, b)), upper = Math.Min(inner.High, Math.Max(a, b));
        if (!(lower < upper)) throw new RefusedException("Nothing is left between its bounds and those before it.");
        return Clipped(node, inner.Argument, lower, upper, p) with { Shape = x.Shape };
    }

    private static Flow Clipped(Node node, Flow argument, double low, double high, Polynomial outer) =>
        new(new FunctionSource(node, Function.Clip, argument) { Low = low, High = high }, outer, argument.Shape);

    private static double Bound(ConstantValue bound, Flow x) => Broadcast.Fits(bound.Constant, x.Shape)
        ? bound.Constant.Single
        : throw new RefusedException($"A bound of shape {Names.Shape(bound.Constant.Dims)} does not fit the signal's {x.Shape}.");

    /// <summary>max(ax, bx) with a &gt; b ≥ 0, or null.</summary>
    private static Flow? Leaky(Node node, Flow a, Flow b)
    {
        Polynomial p = a.Polynomial, q = b.Polynomial;
        bool through0 = p.C0 == 0 && q.C0 == 0 && p.IsLine && q.IsLine;
        if (a.Source != b.Source || !a.Shape.Fits(b.Shape) || !through0 || !(p.C1 > q.C1 && q.C1 > 0)) return null;
        return Functions.Leaky(node, a, (float)(q.C1 / p.C1));
    }
}
