using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>Steps → layers: a product opens a layer, lines fold into the nearest one, an activation closes it.</summary>
internal sealed class LayerAssembler(ImportContext context, ProblemList problems)
{
    // A layer of its own for what stands alone has n × n weights, of which n say something.
    private const int WidestAlone = 1024;

    private readonly List<LayerBuilder> _layers = [];
    private FoldedLine? _waiting;

    /// <summary>The layers of a network, or nothing where problems were found.</summary>
    public IReadOnlyList<PortableLayer> Assemble(IReadOnlyList<Step> steps)
    {
        if (!steps.OfType<DenseStep>().Any()) problems.Add(new(null, null, "There is no dense layer."));
        foreach (Step step in steps)
        {
            if (problems.IsFull || _layers.Count > NetworkLimits.Layers) break;
            Take(step);
        }

        if (_waiting is not null && problems.IsEmpty) OpenAlone(_waiting.Node);
        if (!problems.IsEmpty) return [];
        return [.. _layers.ConvertAll(layer => layer.Build())];
    }

    private void Take(Step step)
    {
        switch (step)
        {
            case DenseStep dense: Open(dense.Node, dense.Weights); break;
            case LineStep line: Fold(line); break;
            case ActivationStep activation: Close(activation); break;
        }
    }

    private void Open(Node? node, WeightMatrix weights)
    {
        int inputs = weights.Inputs, units = weights.Units;
        if (_layers.Count == NetworkLimits.Layers) Refuse(node, $"NetGen takes {NetworkLimits.Layers} layers at most.");
        else if (inputs > NetworkLimits.Size || units > NetworkLimits.Size)
            Refuse(node, $"It has {inputs} inputs and {units} units; NetGen takes {NetworkLimits.Size} at most.");
        else if (_waiting?.Width is { } width && width != inputs) Refuse(node, $"It takes {inputs} numbers; {width} come.");
        else _layers.Add(new(weights, _waiting, context));
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
        if (_waiting is not null || _layers.Count == 0 || !_layers[^1].IsOpen) OpenAlone(step.Node);
        if (_layers.Count > 0 && _layers[^1].IsOpen) _layers[^1].Close(step);
    }

    /// <summary>A layer whose matrix is the identity, for what has none beside it: a clip of the inputs, a scaled output.</summary>
    private void OpenAlone(Node? node)
    {
        int width = _layers.Count > 0 ? _layers[^1].Units : _waiting?.Width ?? context.InputWidth;
        if (width is < 1 or > WidestAlone)
        {
            Refuse(node, "It has no dense layer beside it that could take it, "
                + $"and a layer of its own needs a known width of at most {WidestAlone}.");
            _waiting = null;
            return;
        }

        context.Spend((long)width * width * sizeof(float));
        float[] identity = new float[width * width];
        for (int i = 0; i < width; i++) identity[(i * width) + i] = 1;
        Open(node, new(new([width, width], identity), OutputMajor: true, Factor: 1));
    }

    private void Refuse(Node? node, string reason) => problems.Add(new(node?.Place ?? "the graph's input", node?.Position, reason));
}
