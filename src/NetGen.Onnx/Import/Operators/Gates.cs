using System;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Recognises activations of the form x·g(x) and of quotients, in whatever order their factors come.</summary>
/// <remarks>
/// A factor is a polynomial of a source. With the gate a line over g(arg) and u a line over the same source as arg, both are brought to
/// r·φ(x): r is 1 for what exporters write, and folds into a layer where it is not.
/// </remarks>
internal static class Gates
{
    private const double RootTwoOverPi = 0.79788456080286541, Cubic = 0.044715;

    private static readonly double RootTwo = Math.Sqrt(2);

    /// <summary>u·gate as a known activation, or null.</summary>
    public static Flow? Gated(Node node, Flow gate, Flow u)
    {
        if (gate.Source is not FunctionSource f || !gate.Polynomial.IsLine || !u.Polynomial.IsLine) return null;
        double h = gate.Polynomial.C0, g = gate.Polynomial.C1, tolerance = node.Context.Tolerance;
        bool plain = Math.Abs(h) <= tolerance * Math.Abs(g), raised = Math.Abs(h - g) <= tolerance * Math.Abs(g);
        if (f.Argument.Source != u.Source)
            return plain && f.Function == Function.Tanh && IsSoftplusOf(f.Argument, u) ? Mish(node, f, u, g) : null;
        return f.Function switch
        {
            Function.Sigmoid when plain => Activate(node, Function.Silu, u, f.Argument.Polynomial, g),
            Function.Erf when raised => Activate(node, Function.Gelu, u, RootTwo * f.Argument.Polynomial, 2 * g),
            Function.Tanh when raised => GeluTanh(node, f.Argument.Polynomial, u, 2 * g),
            Function.Clip => HardSwish(node, f, u, gate.Polynomial),
            _ => null,
        };
    }

    /// <summary>u/(1 + |x|), or null.</summary>
    public static Flow? Softsign(Node node, Flow u, Flow below)
    {
        Polynomial p = below.Polynomial;
        bool raised = p.IsLine && Math.Abs(p.C0 - p.C1) <= node.Context.Tolerance * Math.Abs(p.C1);
        if (below.Source is not FunctionSource { Function: Function.Abs } abs || !raised || abs.Argument.Source != u.Source) return null;
        return Activate(node, Function.Softsign, u, abs.Argument.Polynomial, 1 / p.C1);
    }

    /// <summary>1/x, where that is a sigmoid: 1/(1 + e⁻ᶻ).</summary>
    public static Flow Inverse(Node node, Flow x)
    {
        Polynomial p = x.Polynomial;
        bool raised = p.IsLine && Math.Abs(p.C0 - p.C1) <= node.Context.Tolerance * Math.Abs(p.C1);
        if (x.Source is not FunctionSource { Function: Function.Exp } exp || !raised)
            throw new RefusedException("It divides by the signal, and not as any activation does.");
        Flow argument = exp.Argument with { Polynomial = -1 * exp.Argument.Polynomial };
        return new(new FunctionSource(node, Function.Sigmoid, argument), new(0, 1 / p.C1), x.Shape);
    }

    private static bool IsSoftplusOf(Flow argument, Flow u) =>
        argument is { Polynomial.IsIdentity: true, Source: FunctionSource { Function: Function.Softplus } softplus }
        && softplus.Argument.Source == u.Source;

    private static Flow? Mish(Node node, FunctionSource tanh, Flow u, double g) =>
        Activate(node, Function.Mish, u, ((FunctionSource)tanh.Argument.Source).Argument.Polynomial, g);

    /// <summary>g·u·gate, which is g·k·φ(x) if u = k·x.</summary>
    private static Flow? Activate(Node node, Function function, Flow u, Polynomial x, double g)
    {
        if (!x.IsLine || u.Polynomial.Ratio(x, node.Context.Tolerance) is not { } k) return null;
        // Where k is 1 the factor has x exactly and the gate only up to the rounding of its constants.
        Flow argument = k == 1 ? u : u with { Polynomial = x };
        double r = g * k;
        return new(new FunctionSource(node, function, argument), new Polynomial(0, r).Snapped(node.Context.Tolerance), u.Shape);
    }

    /// <summary>The gate's tanh has the argument √(2/π)(x + 0.044715x³), x a line of the source.</summary>
    private static Flow? GeluTanh(Node node, Polynomial argument, Flow u, double g)
    {
        // The cubic coefficient gives the slope of x, and u its zero.
        double slope = Math.Cbrt(argument.C3 / (RootTwoOverPi * Cubic));
        if (slope == 0 || !double.IsFinite(slope)) return null;
        var x = new Polynomial(slope * u.Polynomial.C0 / u.Polynomial.C1, slope);
        Polynomial cube = Polynomial.Multiply(x, Polynomial.Multiply(x, x)!.Value)!.Value;
        bool fits = argument.IsNear(RootTwoOverPi * (x + (Cubic * cube)), node.Context.Tolerance);
        return fits ? Activate(node, Function.GeluTanh, u, x, g) : null;
    }

    /// <summary>The gate is a multiple of clip(x/6 + ½, 0, 1).</summary>
    private static Flow? HardSwish(Node node, FunctionSource clip, Flow u, Polynomial gate)
    {
        double height = clip.High - clip.Low, tolerance = node.Context.Tolerance;
        if (!double.IsFinite(height) || height == 0) return null;
        double lowest = (gate.C1 * clip.Low) + gate.C0;
        if (Math.Abs(lowest) > tolerance * Math.Abs(gate.C1 * height)) return null;
        Polynomial x = (6 / height * (clip.Argument.Polynomial + -clip.Low)) + -3;
        return Activate(node, Function.HardSwish, u, x, gate.C1 * height);
    }
}
