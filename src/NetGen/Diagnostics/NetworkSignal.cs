using System;
using NetGen.Signal;

namespace NetGen;

/// <summary>The signal in an untrained network: what theory predicts from the declaration, and what the network itself shows.</summary>
public static class NetworkSignal
{
    /// <summary>Predicts signal and gradient of every layer at initialisation.</summary>
    /// <remarks>
    /// Wide layers are averaged one by one. Where layers are narrow, copy, or have weights with a mean, some hundred random networks are
    /// followed together, which takes several times as long. Deterministic; any number of threads may ask at once.
    /// </remarks>
    /// <param name="layout">The declaration.</param>
    /// <param name="input">What is known of the inputs; standardised unless said. A single input is averaged over its range.</param>
    /// <returns>The prediction; its <c>ToString</c> is a table.</returns>
    /// <exception cref="NotSupportedException">A layer has a kind that the analysis does not know.</exception>
    public static SignalPrediction PredictSignal(this NetworkLayout layout, SignalInput? input = null)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return SignalPrediction.Of(SignalLayers.Of(layout), input ?? SignalInput.Standard);
    }

    /// <summary>
    /// Runs the network layer by layer on inputs, sends random errors ±1 back from the last pre-activations, and sets what it measures beside
    /// what theory predicts for these inputs and the declared laws. On a trained network the two part, of course.
    /// </summary>
    /// <typeparam name="TNet">The network's type.</typeparam>
    /// <param name="network">The network; not changed.</param>
    /// <param name="inputs">Row-major [rows, InputSize]; at least one row.</param>
    /// <param name="seed">The seed of the errors.</param>
    /// <returns>The report; its <c>ToString</c> is a table.</returns>
    /// <exception cref="ArgumentException">There are no rows, or the length is no whole number of them.</exception>
    /// <exception cref="NotSupportedException">A layer has a kind that the analysis does not know.</exception>
    public static SignalReport MeasureSignal<TNet>(this TNet network, ReadOnlySpan<float> inputs, long seed = 0)
        where TNet : class, INetwork<TNet>
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkLayout layout = network.Layout;
        int size = layout.InputSize, rows = inputs.Length / size;
        if (rows == 0 || rows * size != inputs.Length)
            throw new ArgumentException($"{inputs.Length} numbers are no whole number of rows of {size}, at least one.", nameof(inputs));
        return SignalReport.Of(layout, inputs, new SignalMeter<TNet>(network, seed).Measure(inputs, rows));
    }
}
