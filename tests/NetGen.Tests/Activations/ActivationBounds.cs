using System;

namespace NetGen.Tests.Activations;

/// <summary>How far single precision may be off: what the code documents, or a little above the largest error of all samples.</summary>
internal static class ActivationBounds
{
    private const double Rounding = 1.0 / (1 << 24);

    /// <summary>The allowed error of φ(h).</summary>
    public static double OfValue(Activation activation, double h, double parameter, double exact)
    {
        double ulp = Math.ScaleB(1, Math.Max(-126, Math.ILogB(exact)) - 23);

        // Where the result or a factor of h is a denormal, it is off by up to the smallest float.
        double denormal = (1 + Math.Abs(h)) * float.Epsilon;
        return activation switch
        {
            Activation.Linear or Activation.Relu or Activation.Relu6 or Activation.HardTanh => 0,
            Activation.LeakyRelu => 0.501 * ulp,
            Activation.Elu or Activation.Selu or Activation.Softplus => 2.5 * ulp,
            Activation.Softsign or Activation.HardSigmoid => 2 * ulp,
            Activation.HardSwish => 3 * ulp,
            Activation.Tanh => 6 * ulp,
            Activation.Sigmoid => 4 * ulp,
            Activation.Silu or Activation.Mish => denormal + (5 * ulp),
            Activation.Gelu => denormal + (1.2e-7 * Math.Abs(h)),
            Activation.GeluTanh => denormal + (2e-7 * Math.Abs(h)),

            // The product ωh is a float.
            Activation.Sine => 1.5e-7 + (Math.Abs(parameter * h) * Rounding),
            _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "A bound is missing here."),
        };
    }

    /// <summary>The allowed error of φ′(h).</summary>
    public static double OfSlope(Activation activation, double h, double parameter) => activation switch
    {
        // 1 − y² doubles the error of a y near 1; GELU multiplies it by h times the slope inside.
        Activation.Tanh => 8e-7,
        Activation.GeluTanh => 6e-6,
        Activation.Silu => 1.5e-6,
        Activation.Sine => parameter * (1.5e-7 + (Math.Abs(parameter * h) * Rounding)),
        _ => 5e-7,
    };
}
