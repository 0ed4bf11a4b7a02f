using System;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>Function → the activation that NetGen has for it, with the lines before and behind it.</summary>
internal static class ActivationChoice
{
    /// <summary>The activation, its parameter, what it is applied to, and the line behind it.</summary>
    public static (Activation Activation, double Parameter, Flow Argument, Polynomial Outer) Of(
        FunctionSource function, Polynomial outer, double tolerance) =>
        function.Function switch
        {
            Function.Clip => Clip(function, outer, tolerance),
            Function.Sin => Sine(function.Argument, outer),
            Function.LeakyRelu => (Activation.LeakyRelu, function.Parameter, function.Argument, outer),
            Function.Elu => (Activation.Elu, function.Parameter, function.Argument, outer),
            _ => (Simple(function.Function), 0, function.Argument.Line(), outer),
        };

    private static Activation Simple(Function function) => function switch
    {
        Function.Selu => Activation.Selu,
        Function.Gelu => Activation.Gelu,
        Function.GeluTanh => Activation.GeluTanh,
        Function.Silu => Activation.Silu,
        Function.Mish => Activation.Mish,
        Function.Softplus => Activation.Softplus,
        Function.Softsign => Activation.Softsign,
        Function.Tanh => Activation.Tanh,
        Function.Sigmoid => Activation.Sigmoid,
        Function.HardSwish => Activation.HardSwish,
        Function.Softmax => Activation.Softmax,
        Function.LogSoftmax => Activation.LogSoftmax,
        _ => throw new RefusedException($"{function} is taken only as a part of an activation, and this is none that NetGen has."),
    };

    // sin(ωh + c) = sin(ω(h + c/ω)): a positive factor is ω, all else goes to the layer.
    private static (Activation, double, Flow, Polynomial) Sine(Flow argument, Polynomial outer)
    {
        Polynomial p = argument.Polynomial;
        double omega = p.C1 > 0 ? p.C1 : 1;
        return (Activation.Sine, omega, argument with { Polynomial = new(p.C0 / omega, p.C1 / omega) }, outer);
    }

    /// <summary>Tries the clip with the line behind it drawn in, then without.</summary>
    private static (Activation, double, Flow, Polynomial) Clip(FunctionSource clip, Polynomial outer, double tolerance)
    {
        Polynomial inner = clip.Argument.Polynomial;
        double a = Bound(clip.Low, outer), b = Bound(clip.High, outer);
        (Activation Activation, Polynomial Argument, Polynomial Outer) found =
            Known(Math.Min(a, b), Math.Max(a, b), outer.After(inner), tolerance) is { } drawnIn
                ? (drawnIn.Activation, drawnIn.Argument, Polynomial.Identity)
            : Known(clip.Low, clip.High, inner, tolerance) is { } plain ? (plain.Activation, plain.Argument, outer)
            : General(clip, inner, outer);
        return (found.Activation, 0, clip.Argument with { Polynomial = found.Argument.Snapped(tolerance) }, found.Outer);
    }

    private static (Activation Activation, Polynomial Argument)? Known(double low, double high, Polynomial x, double tolerance)
    {
        if (double.IsPositiveInfinity(high)) return IsNear(low, 0) ? (Activation.Relu, x) : null;
        if (IsNear(low, -1) && IsNear(high, 1)) return (Activation.HardTanh, x);
        if (IsNear(low, 0) && IsNear(high, 6)) return (Activation.Relu6, x);
        return IsNear(low, 0) && IsNear(high, 1) ? (Activation.HardSigmoid, (6 * x) + -3) : null;

        bool IsNear(double value, double wanted) => Math.Abs(value - wanted) <= tolerance;
    }

    // clip(x, l, u) = l + (u − l)·hardsigmoid(6(x − l)/(u − l) − 3); with one bound it is a shifted ReLU.
    private static (Activation, Polynomial, Polynomial) General(FunctionSource clip, Polynomial x, Polynomial outer)
    {
        double low = clip.Low, high = clip.High, height = high - low;
        if (double.IsPositiveInfinity(high) && double.IsNegativeInfinity(low)) throw new RefusedException("It has no bounds.");
        if (double.IsPositiveInfinity(high)) return (Activation.Relu, x + -low, outer.After(new(low, 1)));
        if (double.IsNegativeInfinity(low)) return (Activation.Relu, (-1 * x) + high, outer.After(new(high, -1)));
        return (Activation.HardSigmoid, (6 / height * (x + -low)) + -3, outer.After(new(low, height)));
    }

    private static double Bound(double bound, Polynomial outer) => (outer.C1 * bound) + outer.C0;
}
