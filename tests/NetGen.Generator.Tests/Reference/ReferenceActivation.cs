using System;
using System.Linq;

namespace NetGen.Generator.Tests.Reference;

/// <summary>The activations in double precision, from the formulas in their papers and in the enum's documentation.</summary>
internal static class ReferenceActivation
{
    private const double SeluScale = 1.0507009873554805, SeluAlpha = 1.6732632423543772;

    /// <summary>Applies an activation to a layer's pre-activations.</summary>
    public static double[] Apply(Activation activation, double[] h, double parameter) => activation switch
    {
        Activation.Softmax => Softmax(h),
        Activation.LogSoftmax => [.. h.Select(x => x - LogSum(h))],
        _ => [.. h.Select(x => Apply(activation, x, parameter))],
    };

    /// <summary>Where the slope jumps.</summary>
    public static double[] Kinks(Activation activation) => activation switch
    {
        Activation.Relu or Activation.LeakyRelu or Activation.Selu => [0],
        // With α = 1 the slope is continuous, but finite differences across 0 lose an order.
        Activation.Elu or Activation.Softsign => [0],
        Activation.HardTanh => [-1, 1],
        Activation.HardSigmoid or Activation.HardSwish => [-3, 3],
        Activation.Relu6 => [0, 6],
        _ => [],
    };

    private static double Apply(Activation activation, double h, double parameter) => activation switch
    {
        Activation.Linear => h,
        Activation.Relu => Math.Max(0, h),
        Activation.LeakyRelu => h > 0 ? h : parameter * h,
        Activation.Elu => h > 0 ? h : parameter * (Math.Exp(h) - 1),
        Activation.Selu => SeluScale * (h > 0 ? h : SeluAlpha * (Math.Exp(h) - 1)),
        Activation.Gelu => h * (1 + Erf(h / Math.Sqrt(2))) / 2,
        Activation.GeluTanh => h / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (h + (0.044715 * Math.Pow(h, 3))))),
        Activation.Silu => h / (1 + Math.Exp(-h)),
        Activation.Mish => h * Math.Tanh(Math.Log(1 + Math.Exp(h))),
        Activation.Softplus => Math.Log(1 + Math.Exp(h)),
        Activation.Softsign => h / (1 + Math.Abs(h)),
        Activation.Tanh => Math.Tanh(h),
        Activation.Sigmoid => 1 / (1 + Math.Exp(-h)),
        Activation.HardSigmoid => Math.Clamp((h / 6) + 0.5, 0, 1),
        Activation.HardTanh => Math.Clamp(h, -1, 1),
        Activation.HardSwish => h * Math.Clamp(h + 3, 0, 6) / 6,
        Activation.Relu6 => Math.Clamp(h, 0, 6),
        Activation.Sine => Math.Sin(parameter * h),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "A formula is missing here."),
    };

    private static double LogSum(double[] h) => h.Max() + Math.Log(h.Sum(x => Math.Exp(x - h.Max())));

    private static double[] Softmax(double[] h) => [.. h.Select(x => Math.Exp(x - LogSum(h)))];

    // erf x = 2/√π · e^(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5 … (2n+1)): terms of one sign, so nothing cancels (Abramowitz and Stegun, 7.1.6).
    private static double Erf(double x)
    {
        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
