using System;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>One layer under construction: a matrix, and the lines before and behind it that fold into it.</summary>
internal sealed class LayerBuilder
{
    private readonly float[] _weights;
    private readonly int _inputs, _units;
    private float[]? _biases;
    private Activation _activation;
    private float _parameter;

    /// <summary>Copies a matrix in, with the line before it.</summary>
    public LayerBuilder(WeightMatrix matrix, FoldedLine? before, ImportContext context)
    {
        (_inputs, _units) = (matrix.Inputs, matrix.Units);
        context.Spend((long)_inputs * _units * sizeof(float));
        _weights = new float[_inputs * _units];
        float[] values = matrix.Values.Floats;
        for (int unit = 0; unit < _units; unit++)
        {
            Span<float> row = _weights.AsSpan(unit * _inputs, _inputs);
            if (matrix.OutputMajor) values.AsSpan(unit * _inputs, _inputs).CopyTo(row);
            else for (int input = 0; input < _inputs; input++) row[input] = values[(input * _units) + unit];
            if (matrix.Factor != 1) foreach (ref float weight in row) weight *= matrix.Factor;
        }

        if (before is not null) Fold(before);
    }

    /// <summary>Whether a line may still follow: the layer has no activation yet.</summary>
    public bool IsOpen { get; private set; } = true;

    public int Inputs => _inputs;

    public int Units => _units;

    /// <summary>Folds a line behind the product in.</summary>
    public void Follow(LineStep step)
    {
        bool onlyShift = step.Scale is null && step.Line.IsIdentity && _biases is null;
        if (onlyShift && step.Shift is { } shift)
        {
            // The very bits, down to the sign of a zero.
            _biases = shift.AsSpan().ToArray();
            return;
        }

        _biases ??= new float[_units];
        for (int unit = 0; unit < _units; unit++)
        {
            double scale = (step.Scale?[unit] ?? 1) * step.Line.C1;
            double bias = (_biases[unit] * scale) + ((step.Shift?[unit] ?? 0) * step.Line.C1) + step.Line.C0;
            _biases[unit] = (float)bias;
            if (scale == 1) continue;
            foreach (ref float weight in _weights.AsSpan(unit * _inputs, _inputs)) weight = (float)(weight * scale);
        }
    }

    /// <summary>Gives the layer its activation.</summary>
    public void Close(ActivationStep step)
    {
        (_activation, _parameter) = (step.Activation, step.Parameter);
        IsOpen = false;
    }

    public PortableLayer Build() => new(_inputs, _units, _activation, _parameter, _weights, _biases ?? new float[_units]);

    private void Fold(FoldedLine before)
    {
        _biases = new float[_units];
        for (int unit = 0; unit < _units; unit++)
        {
            double bias = 0;
            Span<float> row = _weights.AsSpan(unit * _inputs, _inputs);
            for (int input = 0; input < _inputs; input++)
            {
                bias += row[input] * before.Shift(input);
                row[input] = (float)(row[input] * before.Scale(input));
            }

            _biases[unit] = (float)bias;
        }
    }
}
