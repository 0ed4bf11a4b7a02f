using System;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Sums, products and powers: biases, scales, and the parts of activations that exporters write out.</summary>
internal static class Arithmetic
{
    public static Value Add(Node node) => (node[0], node[1]) switch
    {
        (ConstantValue a, ConstantValue b) => Folded(node, a, b, (x, y) => x + y, (x, y) => checked(x + y)),
        (Flow x, ConstantValue b) => Channels.Shift(node, x, b.Constant),
        (ConstantValue b, Flow x) => Channels.Shift(node, x, b.Constant),
        (Flow a, Flow b) => Sum(a, b),
        _ => throw Nothing(),
    };

    public static Value Subtract(Node node) => (node[0], node[1]) switch
    {
        (ConstantValue a, ConstantValue b) => Folded(node, a, b, (x, y) => x - y, (x, y) => checked(x - y)),
        (Flow x, ConstantValue b) => Channels.Shift(node, x, ConstantMath.Scaled(Real(node, b), -1, node.Context)),
        (ConstantValue b, Flow x) => Channels.Shift(node, Times(-1, x), b.Constant),
        (Flow a, Flow b) => Sum(a, Times(-1, b)),
        _ => throw Nothing(),
    };

    public static Value Multiply(Node node) => (node[0], node[1]) switch
    {
        (ConstantValue a, ConstantValue b) => Folded(node, a, b, (x, y) => x * y, (x, y) => checked(x * y)),
        (Flow x, ConstantValue s) => Channels.Scale(node, x, s.Constant),
        (ConstantValue s, Flow x) => Channels.Scale(node, x, s.Constant),
        (Flow a, Flow b) => Product(node, a, b),
        _ => throw Nothing(),
    };

    public static Value Divide(Node node) => (node[0], node[1]) switch
    {
        (ConstantValue a, ConstantValue b) => Folded(node, a, b, (x, y) => x / y, (x, y) => checked(x / y)),
        (Flow x, ConstantValue s) when s.Constant.IsSingle && Broadcast.Fits(s.Constant, x.Shape) => Times(1 / s.Constant.Single, x),
        (Flow x, ConstantValue s) => Channels.Scale(node, x, ConstantMath.Map(s.Constant, value => 1 / value, node.Context)),
        (ConstantValue s, Flow x) => Times(s.Constant.Single, Gates.Inverse(node, x)),
        (Flow a, Flow b) => Gates.Softsign(node, a, b) ?? Product(node, a, Gates.Inverse(node, b)),
        _ => throw Nothing(),
    };

    public static Value Negate(Node node) => node[0] is ConstantValue x
        ? Folded(node, new(new([], [-1L])), x, (_, value) => -value, (_, value) => checked(-value))
        : Times(-1, node.Flow(0));

    public static Value Reciprocal(Node node) => node[0] is ConstantValue x
        ? new ConstantValue(ConstantMath.Map(x.Constant, value => 1 / value, node.Context))
        : Gates.Inverse(node, node.Flow(0));

    public static Value Root(Node node) => new ConstantValue(ConstantMath.Map(node.Constant(0), Math.Sqrt, node.Context));

    public static Value Power(Node node)
    {
        double exponent = node.Constant(1).Single;
        if (node[0] is ConstantValue x)
            return new ConstantValue(ConstantMath.Map(x.Constant, value => Math.Pow(value, exponent), node.Context));
        Flow signal = node.Flow(0);
        Polynomial p = signal.Polynomial;
        Polynomial? power = exponent switch
        {
            1 => p,
            2 => Polynomial.Multiply(p, p),
            3 => Polynomial.Multiply(p, p) is { } square ? Polynomial.Multiply(square, p) : null,
            _ => throw new RefusedException($"The exponent {exponent:G6} occurs in no activation."),
        };
        return power is { } result
            ? signal with { Polynomial = result }
            : throw new RefusedException("The power is higher than that in any activation.");
    }

    private static Flow Sum(Flow a, Flow b)
    {
        if (a.Source != b.Source || !a.Shape.Fits(b.Shape))
            throw new RefusedException("It adds two signals; NetGen has no branches that join.");
        return a with { Polynomial = a.Polynomial + b.Polynomial };
    }

    private static Flow Product(Node node, Flow a, Flow b)
    {
        if (!a.Shape.Fits(b.Shape)) throw new RefusedException($"It multiplies signals of shapes {a.Shape} and {b.Shape}.");
        if (a.Source != b.Source)
        {
            return Gates.Gated(node, a, b) ?? Gates.Gated(node, b, a)
                ?? throw new RefusedException("It multiplies two signals, and not as any activation does.");
        }

        return Polynomial.Multiply(a.Polynomial, b.Polynomial) is { } product
            ? a with { Polynomial = product }
            : throw new RefusedException("The power is higher than that in any activation.");
    }

    private static Flow Times(double factor, Flow x) => x with { Polynomial = factor * x.Polynomial };

    // Integers stay integers, as ONNX has them: a quotient is cut toward 0, and a sum that leaves 64 bits is no number of the model's.
    private static ConstantValue Folded(
        Node node, ConstantValue a, ConstantValue b, Func<double, double, double> real, Func<long, long, long> integer) =>
        new(a.Constant.IsFloat || b.Constant.IsFloat
            ? ConstantMath.Combine(Real(node, a), Real(node, b), real, node.Context)
            : ConstantMath.Combine(a.Constant, b.Constant, integer, node.Context));

    private static Constant Real(Node node, ConstantValue value) => ConstantMath.Real(value.Constant, node.Context);

    private static RefusedException Nothing() => new("Its inputs cannot be combined.");
}
