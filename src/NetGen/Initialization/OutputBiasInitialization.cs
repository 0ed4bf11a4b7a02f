using System;
using NetGen.Initialization;

namespace NetGen;

/// <summary>Starts the last layer's biases where the data say that outputs lie on average.</summary>
public static class OutputBiasInitialization
{
    /// <summary>Sets the last layer's biases to what gives each output the mean of its targets, whatever the input.</summary>
    /// <remarks>
    /// <para>
    /// With p the mean target of an output: behind a sigmoid the bias is the log-odds ln(p / (1 − p)), behind softmax and log-softmax ln p,
    /// behind a linear output p itself, and behind any other activation that has an inverse φ⁻¹(p). Where a mean lies exactly at a bound
    /// of the activation (no positives at all, a class that never occurs) the bias would be infinite: there, and only there, half a row
    /// is taken to be different, so that of n rows a share of 0 becomes ½/(n + 1) and a share of 1 becomes (n + ½)/(n + 1).
    /// </para>
    /// <para>
    /// The first loss is then near the entropy of the labels instead of ln 2 or ln K, and training need not spend its first steps
    /// on learning the biases. It is the entropy exactly where the biases alone decide: with <see cref="Init.Zeros"/> in the last layer.
    /// Random weights add pre-activations of some variance q, which cost about q/2 · p(1 − p) nats behind a sigmoid and
    /// q/2 · (1 − Σp²) behind a softmax: with one label of 100 positive and q = 1, 0.006 on top of 0.056. A small
    /// <see cref="DenseAttribute.Gain"/> in the last layer keeps q small. For the losses of regression the mean is the best
    /// constant of <see cref="Loss.MeanSquaredError"/>; of <see cref="Loss.MeanAbsoluteError"/> it would be the median.
    /// </para>
    /// </remarks>
    /// <typeparam name="TNet">The network's type.</typeparam>
    /// <param name="network">The network; only the last layer's biases change.</param>
    /// <param name="targets">Row-major [rows, OutputSize], at least one row: the training data's targets, or a fair sample of them.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the length is no whole number of rows, or a target is NaN, infinite or nothing that the output can give; behind
    /// softmax and log-softmax targets are probabilities, and those of a row sum to 1 within 0.001. Nothing has changed.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The output's activation has no inverse (GELU, SiLU, Mish, hard swish and sine are not monotone), or all targets of an output lie
    /// at a bound that it only approaches, or reaches with slope 0 (ReLU, softplus, ELU and SELU). Nothing has changed.
    /// </exception>
    public static void InitializeOutputBias<TNet>(this TNet network, ReadOnlySpan<float> targets)
        where TNet : class, INetwork<TNet>
    {
        ArgumentNullException.ThrowIfNull(network);
        Layer output = network.Layout.Layers[^1];
        double[] means = TargetMeans.Of(targets, output, OutputRange.Of(output));
        SetBiases(network, output, means, targets.Length / output.Units);
    }

    /// <summary>Sets the last layer's biases from class numbers, as from the rows that have a 1 at the class and zeros elsewhere.</summary>
    /// <remarks>
    /// See <see cref="InitializeOutputBias{TNet}(TNet, ReadOnlySpan{float})"/>; behind a single sigmoid the classes are 0 and 1.
    /// </remarks>
    /// <typeparam name="TNet">The network's type.</typeparam>
    /// <param name="network">The network; only the last layer's biases change.</param>
    /// <param name="classes">One number a row, from 0 to the number of classes − 1; at least one row.</param>
    /// <exception cref="ArgumentException">There are no rows, or a class is out of range. Nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The output is not softmax, log-softmax or sigmoid. Nothing has changed.</exception>
    public static void InitializeOutputBias<TNet>(this TNet network, ReadOnlySpan<int> classes)
        where TNet : class, INetwork<TNet>
    {
        ArgumentNullException.ThrowIfNull(network);
        Layer output = network.Layout.Layers[^1];
        if (output.Activation is not (Activation.Softmax or Activation.LogSoftmax or Activation.Sigmoid))
        {
            throw new InvalidOperationException(
                $"Class numbers need a softmax, log-softmax or sigmoid output, {network.Layout.Name} has {output.Activation}.");
        }

        SetBiases(network, output, TargetMeans.Of(classes, output), classes.Length);
    }

    private static void SetBiases(INetwork network, Layer output, double[] means, int rows)
    {
        Span<float> biases = new float[output.Units];
        for (int unit = 0; unit < biases.Length; unit++)
            biases[unit] = (float)OutputInverse.Of(network.Layout, output, unit, means[unit], rows);
        biases.CopyTo(network.Parameters.Biases(output.Index));
    }
}
