using System;
using System.Linq;
using NetGen.Signal;

namespace NetGen;

/// <summary>Sums over the rows of one layer while it is measured.</summary>
/// <param name="layer">The layer.</param>
internal sealed class LayerSums(Layer layer)
{
    private readonly double _low = LowSlope(layer);
    private readonly bool[] _alive = new bool[layer.Units];
    private double _h, _hSquare, _y, _ySquare, _slope, _delta;
    private long _lowCount, _count;

    /// <summary>Adds rows on their way forward.</summary>
    public void AddForward(ReadOnlySpan<float> preActivations, ReadOnlySpan<float> outputs, ReadOnlySpan<float> slopes)
    {
        for (int i = 0; i < preActivations.Length; i++)
        {
            double h = preActivations[i], y = outputs[i], slope = Math.Abs((double)slopes[i]);
            _h += h;
            _hSquare += h * h;
            _y += y;
            _ySquare += y * y;
            _slope += slope;
            if (slope < _low) _lowCount++;
            if (slope > 0) _alive[i % layer.Units] = true;
        }

        _count += preActivations.Length;
    }

    /// <summary>Adds the same rows' gradients for the pre-activations.</summary>
    public void AddBackward(ReadOnlySpan<float> deltas)
    {
        foreach (double delta in deltas) _delta += delta * delta;
    }

    /// <summary>The averages.</summary>
    public LayerMeasurement Result()
    {
        bool coupled = Formulas.ActivationTraits.Of(layer.Activation).RowWise;
        return new()
        {
            PreActivationMean = _h / _count,
            PreActivationSquare = _hSquare / _count,
            OutputMean = _y / _count,
            OutputSquare = _ySquare / _count,
            MeanSlopeSize = coupled ? double.NaN : _slope / _count,
            LowGradientShare = double.IsNaN(_low) ? double.NaN : (double)_lowCount / _count,
            DeadShare = coupled ? double.NaN : (double)_alive.Count(alive => !alive) / layer.Units,
            DeltaSquare = _delta / _count,
        };
    }

    private static double LowSlope(Layer layer) =>
        ResponseTable.Of(layer.Activation, layer.ActivationParameter, layer.Units) is ElementwiseResponse response and not SineResponse
            ? Response.LowShare * response.ReferenceSlope
            : double.NaN;
}
