using System.Globalization;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>What the outputs of a network can be.</summary>
internal static class Outputs
{
    // The least values of GELU, SiLU, Mish and hard swish, rounded outwards.
    private const double LeastGelu = -0.171, LeastSilu = -0.279, LeastMish = -0.309, LeastHardSwish = -0.375;

    private const double SeluLambdaAlpha = 1.7580993408473766;

    /// <summary>The least and the greatest value an activation gives, bounds included.</summary>
    public static (double Minimum, double Maximum) Range(LayerModel output) => output.Activation switch
    {
        Activation.Sigmoid or Activation.HardSigmoid or Activation.Softmax => (0, 1),
        Activation.Tanh or Activation.Softsign or Activation.HardTanh or Activation.Sine => (-1, 1),
        Activation.Relu6 => (0, 6),
        Activation.Relu or Activation.Softplus => (0, double.PositiveInfinity),
        Activation.Elu => (-output.Parameter, double.PositiveInfinity),
        Activation.Selu => (-SeluLambdaAlpha, double.PositiveInfinity),
        Activation.Gelu or Activation.GeluTanh => (LeastGelu, double.PositiveInfinity),
        Activation.Silu => (LeastSilu, double.PositiveInfinity),
        Activation.Mish => (LeastMish, double.PositiveInfinity),
        Activation.HardSwish => (LeastHardSwish, double.PositiveInfinity),
        Activation.LogSoftmax => (double.NegativeInfinity, 0),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    /// <summary>Whether every output is a probability.</summary>
    public static bool AreProbabilities(LayerModel output) => Range(output) is (>= 0, <= 1);

    /// <summary>Whether the output is a distribution over classes.</summary>
    public static bool IsSoftmax(LayerModel output) => output.Activation is Activation.Softmax or Activation.LogSoftmax;

    /// <summary>Whether a loss compares values, not probabilities.</summary>
    public static bool IsRegression(Loss loss) => loss is Loss.MeanSquaredError or Loss.MeanAbsoluteError or Loss.Huber;

    /// <summary>A range such as [0, ∞).</summary>
    public static string Text((double Minimum, double Maximum) range)
    {
        string low = double.IsInfinity(range.Minimum) ? "(−∞" : "[" + Number(range.Minimum);
        return low + ", " + (double.IsInfinity(range.Maximum) ? "∞)" : Number(range.Maximum) + "]");
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture).Replace('-', '−');
}
