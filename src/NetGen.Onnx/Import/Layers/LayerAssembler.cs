using System.Collections.Generic;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;

namespace NetGen.Onnx.Import.Layers;

/// <summary>Steps → layers: a product opens a layer, lines fold into the nearest one, an activation closes it.</summary>
internal sealed class LayerAssembler(ImportContext context, ProblemList problems)
{
    private readonly List<LayerBuilder> _layers = [];
    private FoldedLine? _waiting;

    /// <summary>The layers of a network, or nothing where problems were found.</summary>
    public IReadOnlyList<PortableLayer> Assemble(IReadOnlyList<Step> steps)
    {
        foreach (Step step in steps)
        {
            if (problems.IsFull || _layers.Count > NetworkLimits.Layers) break;
            Take(step);
        }

        if (_waiting is not null)
            Refuse(_waiting.Node, "A factor or summand stands behind the last dense layer's activation: no layer is there to take it.");
        if (_layers.Count == 0) problems.Add(new(null, null, "There is no dense layer."));
        if (!problems.IsEmpty) return [];
        return [.. _layers.ConvertAll(layer => layer.Build())];
    }

    private void Take(Step step)
    {
        switch (step)
        {
            case DenseStep dense: Open(dense); break;
            case LineStep line: Fold(line); break;
            case ActivationStep activation: Close(activation); break;
        }
    }

    private void Open(DenseStep step)
    {
        int inputs = step.Weights.Inputs, units = step.Weights.Units;
        if (_layers.Count == NetworkLimits.Layers) Refuse(step.Node, $"NetGen takes {NetworkLimits.Layers} layers at most.");
        else if (inputs > NetworkLimits.Size || units > NetworkLimits.Size)
            Refuse(step.Node, $"It has {inputs} inputs and {units} units; NetGen takes {NetworkLimits.Size} at most.");
        else if (_waiting?.Width is { } width && width != inputs) Refuse(step.Node, $"It takes {inputs} numbers; {width} come.");
        else _layers.Add(new(step.Weights, _waiting, context));
        _waiting = null;
    }

    private void Fold(LineStep step)
    {
        if (_layers.Count > 0 && _layers[^1].IsOpen && _waiting is null)
        {
            LayerBuilder layer = _layers[^1];
            context.Spend(step.Scale is null && step.Line.C1 == 1 ? layer.Units : (long)layer.Units * layer.Inputs);
            layer.Follow(step);
            return;
        }

        _waiting ??= new FoldedLine();
        _waiting.Append(step, context);
    }

    private void Close(ActivationStep step)
    {
        if (_waiting is not null)
        {
            Refuse(_waiting.Node, "A factor or summand stands between two functions: no dense layer beside it can take it.");
            _waiting = null;
        }
        else if (_layers.Count == 0 || !_layers[^1].IsOpen)
        {
            Refuse(step.Node, _layers.Count == 0
                ? "It comes before the first dense layer."
                : "It follows another activation, with no dense layer between.");
        }
        else
        {
            _layers[^1].Close(step);
        }
    }

    private void Refuse(Node? node, string reason) => problems.Add(new(node?.Place ?? "the graph's input", node?.Position, reason));
}
