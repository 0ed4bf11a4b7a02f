using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>Lines that wait for the dense layer behind them, as one factor and one summand for every number.</summary>
internal sealed class FoldedLine
{
    private double[]? _scales, _shifts;
    private double _scale = 1, _shift;

    /// <summary>The node that asked last, for the message where no layer comes.</summary>
    public Node? Node { get; private set; }

    /// <summary>The length of the vectors, or null where one number serves all.</summary>
    public int? Width => _scales?.Length;

    public double Scale(int i) => _scales?[i] ?? _scale;

    public double Shift(int i) => _shifts?[i] ?? _shift;

    /// <summary>Puts another line behind.</summary>
    public void Append(LineStep step, ImportContext context)
    {
        Node = step.Node;
        Widen((step.Scale ?? step.Shift)?.Length, context);
        for (int i = 0; i < (_scales?.Length ?? 0); i++)
        {
            double by = step.Scale?[i] ?? 1;
            _scales![i] *= by;
            _shifts![i] = (_shifts[i] * by) + (step.Shift?[i] ?? 0);
        }

        Append(step.Line);
    }

    private void Append(Polynomial line)
    {
        if (line.IsIdentity) return;
        (_scale, _shift) = (_scale * line.C1, (_shift * line.C1) + line.C0);
        for (int i = 0; i < (_scales?.Length ?? 0); i++)
        {
            _scales![i] *= line.C1;
            _shifts![i] = (_shifts[i] * line.C1) + line.C0;
        }
    }

    private void Widen(int? width, ImportContext context)
    {
        if (width is not { } length) return;
        context.Spend(2L * length * sizeof(double));
        if (_scales is not null) return;
        (_scales, _shifts) = (new double[length], new double[length]);
        System.Array.Fill(_scales, _scale);
        System.Array.Fill(_shifts, _shift);
    }
}
