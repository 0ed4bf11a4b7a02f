using System;

namespace NetGen;

/// <summary>The gradient of a network's loss, for looking at: training itself needs no such call.</summary>
public static class Gradients
{
    /// <summary>Computes the gradient of the mean loss of a batch with respect to every weight and bias.</summary>
    /// <typeparam name="TNet">The network's type.</typeparam>
    /// <param name="network">The network; not changed.</param>
    /// <param name="inputs">Row-major [rows, InputSize]; at least one row.</param>
    /// <param name="targets">Row-major [rows, OutputSize].</param>
    /// <returns>The gradient, laid out as the parameters: <c>Weights(layer)[unit, input]</c> is ∂loss/∂w.</returns>
    /// <exception cref="ArgumentException">There are no rows, or the lengths do not agree.</exception>
    public static NetworkParameters ComputeGradient<TNet>(this TNet network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        where TNet : class, INetwork<TNet>
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkLayout layout = TNet.Declaration;
        int rows = BatchChecks.Rows(layout, inputs.Length, targets.Length);
        int averaged = layout.Loss == Loss.CategoricalCrossEntropy ? 1 : layout.OutputSize;
        var runner = new BlockRunner<TNet>(network, threads: 1);
        runner.Run(inputs, targets, rows, (float)(1 / ((double)rows * averaged)), train: true);
        var gradient = new NetworkParameters(layout);
        runner.Gradient.CopyTo(gradient.Buffer);
        return gradient;
    }
}
