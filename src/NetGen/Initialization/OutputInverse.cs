using System;
using System.Globalization;
using NetGen.Activations;
using NetGen.Formulas;

namespace NetGen.Initialization;

/// <summary>The pre-activation at which an output gives the mean of its targets.</summary>
internal static class OutputInverse
{
    /// <summary>φ⁻¹(mean), with half a row taken to be different where the mean lies at a bound.</summary>
    public static double Of(NetworkLayout layout, Layer output, int unit, double mean, int rows)
    {
        OutputRange range = OutputRange.Of(output);
        if (range.Bounded)
        {
            double extent = range.Maximum - range.Minimum;
            mean = range.Minimum + (extent * Smoothed((mean - range.Minimum) / extent, rows));
        }
        else if (mean <= range.Minimum)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"All targets of output {unit} are {range.Minimum:G6}, where {output.Activation} is flat: set its bias yourself."));
        }

        return Inverse(output.Activation, output.ActivationParameter, mean) ?? throw new InvalidOperationException(
            $"{layout.Name} ends in {output.Activation}, which has no inverse: set the biases yourself.");
    }

    private static double Smoothed(double share, int rows) => share switch
    {
        0 => 0.5 / (rows + 1.0),
        1 => (rows + 0.5) / (rows + 1.0),
        _ => share,
    };

    private static double? Inverse(Activation activation, double parameter, double y) => activation switch
    {
        Activation.Linear or Activation.Relu or Activation.Relu6 or Activation.HardTanh => y,
        Activation.LeakyRelu => y < 0 ? y / parameter : y,
        Activation.Elu => y < 0 ? ScalarMath.Log(1 + (y / parameter)) : y,
        Activation.Selu => y < 0 ? ScalarMath.Log(1 + (y / Selu.LambdaAlpha)) : y / Selu.Lambda,
        Activation.Softplus => y + ScalarMath.Log(1 - ScalarMath.Exp(-y)),
        Activation.Softsign => y / (1 - Math.Abs(y)),
        Activation.Tanh => 0.5 * (ScalarMath.Log(1 + y) - ScalarMath.Log(1 - y)),
        Activation.Sigmoid => ScalarMath.Log(y / (1 - y)),
        Activation.HardSigmoid => (6 * y) - 3,
        Activation.Softmax or Activation.LogSoftmax => ScalarMath.Log(y),
        _ => null,
    };
}
