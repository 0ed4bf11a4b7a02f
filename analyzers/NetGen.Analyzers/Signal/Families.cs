using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>Initialisers and activations by what they were made for.</summary>
internal static class Families
{
    // A leak this steep passes so much that the laws for symmetric activations nearly fit.
    private const double SteepLeak = 0.5;

    /// <summary>Variance 1/m or 2/(m + n): made for activations like tanh.</summary>
    public static bool IsXavierLike(Init init) =>
        init is Init.Xavier or Init.XavierUniform or Init.GlorotUniform or Init.GlorotNormal or Init.GlorotTruncated or Init.LeCunNormal;

    /// <summary>Variance 2/m: made for ReLU.</summary>
    public static bool IsHeLike(Init init) => init is Init.He or Init.HeUniform or Init.HeTruncated;

    /// <summary>Activations that pass one half of their inputs and nothing, or little, of the other.</summary>
    public static bool IsReluLike(LayerModel layer) =>
        layer.Activation is Activation.Relu or Activation.Relu6 || (layer.Activation == Activation.LeakyRelu && layer.Parameter < SteepLeak);

    /// <summary>The beginning of a sentence about the share of a layer's units, which is of the cases where there is one.</summary>
    public static string UnitsWith(string share, LayerModel layer, string name) => layer.Outputs == 1
        ? $"in {share} of all cases the {layer.Activation} unit of {name} has"
        : $"{share} of the {HumanNumber.Text((long)layer.Outputs)} {layer.Activation} units of {name} have";

    /// <summary>Activations that are bounded on both sides, and so can saturate.</summary>
    public static bool IsBounded(Activation activation) =>
        activation is Activation.Tanh or Activation.Sigmoid or Activation.Softsign or Activation.HardTanh or Activation.HardSigmoid;
}
