using System;

namespace NetGen.Generator.Analysis;

/// <summary>Which initialiser fits an activation, so that the mean square of the signal stays what it is from layer to layer.</summary>
internal static class AutomaticInit
{
    // E φ² of ELU over a standard normal is ½ + α²·(e²Φ(−2) − 2e^½Φ(−1) + ½).
    private const double EluNegativePart = 0.144945417492924;

    /// <summary>The initialiser and the gain on top of it.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="parameter">φ's α, where it has one.</param>
    public static (Init Init, double Gain) For(Activation activation, double parameter) => activation switch
    {
        // GELU and its like lose about as much as ReLU does; no gain gives them a stable scale at great depth.
        Activation.Relu or Activation.Relu6 or Activation.Gelu or Activation.GeluTanh or Activation.Silu or Activation.Mish
            or Activation.HardSwish => (Init.He, 1),
        Activation.LeakyRelu => (Init.He, Math.Sqrt(1 / (1 + (parameter * parameter)))),
        Activation.Elu => (Init.Xavier, Math.Sqrt(1 / (0.5 + (EluNegativePart * parameter * parameter)))),
        Activation.Selu => (Init.LeCunNormal, 1),
        Activation.Sine => (Init.Siren, 1),
        _ => (Init.Xavier, 1),
    };
}
