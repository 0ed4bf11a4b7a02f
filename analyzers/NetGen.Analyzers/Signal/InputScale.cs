using System;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>How far the declared inputs are from standardised ones.</summary>
internal static class InputScale
{
    /// <summary>Whether their mean square or their offset is past what weights and biases are made for.</summary>
    public static bool IsLarge(NetworkFacts network) =>
        Thresholds.Above(Input(network).Square, network.Thresholds.Of("input_square", 100))
        || Thresholds.Above(Offset(network), network.Thresholds.Of("input_offset", 3));

    /// <summary>|mean| / standard deviation; NaN for a constant input.</summary>
    public static double Offset(NetworkFacts network) =>
        Deviation(network) is > 0 and var deviation ? Math.Abs(Input(network).Mean) / deviation : double.NaN;

    /// <summary>The standard deviation.</summary>
    public static double Deviation(NetworkFacts network) => network.Model.Input is { Minimum: { } low, Maximum: { } high } && high > low
        ? (high - low) / Math.Sqrt(12)
        : network.Model.Input.StandardDeviation;

    /// <summary>The inputs as the engine sees them.</summary>
    public static SignalInput Input(NetworkFacts network) => Generator.Analysis.SignalLayers.Input(network.Model.Input);
}
