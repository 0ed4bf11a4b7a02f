using System;
using System.Linq;
using NetGen.Formulas;
using NetGen.MathBounds;
using Xunit;

namespace NetGen.Tests.Activations;

/// <summary>The formulas of the activations in double precision, and what single precision may be off.</summary>
internal static class ActivationReference
{
    private const double SeluScale = 1.0507009873554805, SeluAlpha = 1.6732632423543772;

    /// <summary>The activations that are functions of one number.</summary>
    public static TheoryData<Activation> Elementwise =>
        new(Enum.GetValues<Activation>().Where(a => !ActivationTraits.Of(a).RowWise));

    /// <summary>α or ω values to try: the default first.</summary>
    public static double[] Parameters(Activation activation) => activation switch
    {
        Activation.LeakyRelu => [0.01, 0.2],
        Activation.Elu => [1, 0.3],
        Activation.Sine => [30, 1],
        _ => [0],
    };

    /// <summary>φ(h).</summary>
    public static double Value(Activation activation, double h, double parameter) => activation switch
    {
        Activation.Linear => h,
        Activation.Relu => Math.Max(0, h),
        Activation.LeakyRelu => h > 0 ? h : parameter * h,
        Activation.Elu => h > 0 ? h : parameter * Reference.Expm1(h),
        Activation.Selu => SeluScale * (h > 0 ? h : SeluAlpha * Reference.Expm1(h)),
        Activation.Gelu => h * NormalDistribution(h),
        Activation.GeluTanh => h < -100 ? -0.0 : h / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (h + (0.044715 * h * h * h)))),
        Activation.Silu => h * Reference.Sigmoid(h),
        Activation.Mish => h * Math.Tanh(Softplus(h)),
        Activation.Softplus => Softplus(h),
        Activation.Softsign => h / (1 + Math.Abs(h)),
        Activation.Tanh => Math.Tanh(h),
        Activation.Sigmoid => Reference.Sigmoid(h),
        Activation.HardSigmoid => Math.Clamp((h + 3) / 6, 0, 1),
        Activation.HardTanh => Math.Clamp(h, -1, 1),
        Activation.HardSwish => h * Math.Clamp((h + 3) / 6, 0, 1),
        Activation.Relu6 => Math.Clamp(h, 0, 6),
        Activation.Sine => Math.Sin(parameter * h),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "A formula is missing here."),
    };

    /// <summary>φ′(h) by central differences, which a kink closer than 2⁻¹⁰ spoils.</summary>
    public static double Slope(Activation activation, double h, double parameter)
    {
        // Four values: the step's fifth power is what remains.
        const double Step = 1.0 / 2048;
        double At(double x) => Value(activation, x, parameter);
        return ((8 * (At(h + Step) - At(h - Step))) - (At(h + (2 * Step)) - At(h - (2 * Step)))) / (12 * Step);
    }

    /// <summary>Where φ or its slope jumps.</summary>
    public static double[] Kinks(Activation activation) => activation switch
    {
        Activation.Relu or Activation.LeakyRelu or Activation.Elu or Activation.Selu or Activation.Softsign => [0],
        Activation.HardTanh => [-1, 1],
        Activation.HardSigmoid or Activation.HardSwish => [-3, 3],
        Activation.Relu6 => [0, 6],
        _ => [],
    };

    private static double NormalDistribution(double h) =>
        h < 0 ? Reference.Erfc(-h / Math.Sqrt(2)) / 2 : (1 + Reference.Erf(h / Math.Sqrt(2))) / 2;

    private static double Softplus(double h) => Math.Max(h, 0) + Reference.Log1p(Math.Exp(-Math.Abs(h)));
}
