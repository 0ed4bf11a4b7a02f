using System;
using System.Collections.Generic;
using NetGen.Initialization;

namespace NetGen;

/// <summary>Layer-sequential unit variance (Mishkin and Matas, 2015, "All you need is a good init").</summary>
public static class LsuvInitialization
{
    /// <summary>Scales the weights layer by layer until the pre-activations of sample data have unit variance.</summary>
    /// <remarks>
    /// From the first layer to the last, the output included: the standard deviation of h = xW + b over all rows and units is measured
    /// and the weights are divided by it, until it is 1 within the tolerance. Biases stay as they are; where they differ much, the
    /// tolerance may not be reached, and the report says what was. The weights that the attributes declare are replaced by orthogonal
    /// matrices first, as in the paper, unless <see cref="LsuvOptions.Orthogonal"/> is false. Where both are wanted,
    /// <see cref="OutputBiasInitialization"/> comes after this.
    /// </remarks>
    /// <typeparam name="TNet">The network's type.</typeparam>
    /// <param name="network">The network; its weights change.</param>
    /// <param name="sampleInputs">
    /// Row-major [rows, InputSize]: a few hundred rows of the training data, prepared as for training.
    /// </param>
    /// <param name="options">The settings; the paper's by default, but for a closer tolerance.</param>
    /// <returns>What was measured and done, a layer each.</returns>
    /// <exception cref="ArgumentException">
    /// There are no rows, the length is no whole number of rows, or an input is NaN or infinite.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A layer's pre-activations do not vary, are not finite, or vary by its biases alone as much as they should: no scale of the weights
    /// mends that. The weights are as before the call.
    /// </exception>
    public static IReadOnlyList<LsuvLayer> InitializeLsuv<TNet>(
        this TNet network, ReadOnlySpan<float> sampleInputs, LsuvOptions? options = null)
        where TNet : class, INetwork<TNet>
    {
        ArgumentNullException.ThrowIfNull(network);
        DataChecks.Rows(sampleInputs.Length, network.Layout.InputSize, "sample", nameof(sampleInputs));
        DataChecks.Finite(sampleInputs, network.Layout.InputSize, "sample input", nameof(sampleInputs));
        Span<float> parameters = network.Parameters.Buffer;
        float[] before = parameters.ToArray();
        try
        {
            return new LsuvPass<TNet>(network, sampleInputs, options ?? new()).Run();
        }
        catch
        {
            before.CopyTo(parameters);
            throw;
        }
    }
}
