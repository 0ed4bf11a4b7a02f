using System;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>Function → the activation that NetGen has for it, with the lines before and behind it.</summary>
internal static class ActivationChoice
{
    // A shift by this much costs a signal of 1 four millionths; scales beyond the others would take weights out of a float32's range.
    private const double FarthestShift = 64, Smallest = 1e-12, Greatest = 1e12;

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

    /// <summary>
    /// Symmetric bounds only scale a hard tanh. All others move the signal to the bound nearer to 0, l + s·relu6((x − l)/s) or from above:
    /// what lies beyond that bound is greater than it, so that its rounding is the signal's own; what lies around 0 is rounded as the bound
    /// is, which only a near one may do.
    /// </summary>
    private static (Activation, Polynomial, Polynomial) General(FunctionSource clip, Polynomial x, Polynomial outer)
    {
        double low = clip.Low, high = clip.High, scale = (high - low) / 6;
        if (double.IsPositiveInfinity(high) && double.IsNegativeInfinity(low)) throw new RefusedException("It has no bounds.");
        if (Math.Abs(low + high) <= 1e-9 * high && high is > Smallest and < Greatest)
            return (Activation.HardTanh, 1 / high * x, outer.After(new(0, high)));
        bool fromAbove = Math.Abs(high) < Math.Abs(low);
        double near = fromAbove ? high : low, sign = fromAbove ? -1 : 1;
        bool loses = low < 0 && high > 0 && Math.Abs(near) > FarthestShift;
        if (loses || (double.IsFinite(scale) && scale is not (> Smallest and < Greatest)))
        {
            throw new RefusedException($"Its bounds {low:G6} and {high:G6} would cost the signal between them its digits; "
                + $"take it out where the signal never reaches them, or make them symmetric or at most {FarthestShift}.");
        }

        return double.IsInfinity(scale)
            ? (Activation.Relu, sign * (x + -near), outer.After(new(near, sign)))
            : (Activation.Relu6, sign / scale * (x + -near), outer.After(new(near, sign * scale)));
    }

    private static double Bound(double bound, Polynomial outer) => (outer.C1 * bound) + outer.C0;
}
