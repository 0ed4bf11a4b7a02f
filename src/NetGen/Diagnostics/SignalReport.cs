using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Signal;

namespace NetGen;

/// <summary>Prediction and measurement of a network's signal side by side.</summary>
public sealed class SignalReport
{
    private readonly double[] _dead;

    private SignalReport(SignalPrediction prediction, IReadOnlyList<LayerMeasurement> measured, double[] dead)
    {
        Prediction = prediction;
        Measured = measured;
        _dead = dead;
    }

    /// <summary>What theory predicts of the declaration, for the inputs that were measured.</summary>
    public SignalPrediction Prediction { get; }

    /// <summary>What was measured, layer by layer.</summary>
    public IReadOnlyList<LayerMeasurement> Measured { get; }

    /// <summary>The predicted share of ReLUs that are off for every input given, layer by layer; NaN where it is not known.</summary>
    public IReadOnlyList<double> PredictedDeadShares => _dead;

    /// <summary>A line a layer; cells are predicted / measured, and ± is the spread that theory expects between seeds.</summary>
    public override string ToString() => SignalReportTable.Of(this);

    internal static SignalReport Of(NetworkLayout layout, ReadOnlySpan<float> inputs, IReadOnlyList<LayerMeasurement> measured)
    {
        IReadOnlyList<SignalLayer> layers = SignalLayers.Of(layout);
        int size = layout.InputSize, rows = inputs.Length / size;
        float[] values = inputs.ToArray();
        var input = new SampleInput(values, size);
        SignalPrediction prediction = SignalPrediction.Of(layers, input);
        bool silent = layers.Any(layer => layer is DenseSignal { Response.SilentBelowZero: true });
        double[] dead = size > 1 && silent ? OnBatch(layers, input, rows) : [.. layers.Select(_ => double.NaN)];
        if (size == 1 && layers[0] is DenseSignal { Response.SilentBelowZero: true } first)
            dead[0] = DeadOnRange.Probability(first, values.Min(), values.Max());
        return new(prediction, measured, dead);
    }

    private static double[] OnBatch(IReadOnlyList<SignalLayer> layers, SignalInput input, int rows) =>
    [
        .. SignalPrediction.Once(layers, input, correlate: true).Layers.Select(layer =>
            layer.Layer is DenseSignal { Response.SilentBelowZero: true } && layer.PreActivationVariance > 0
                ? DeadUnits.OnBatch(layer.PreActivationMean, layer.PreActivationVariance, layer.Correlation, rows)
                : double.NaN),
    ];
}
