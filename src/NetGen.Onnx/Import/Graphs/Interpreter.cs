using System;
using System.Collections.Generic;
using NetGen.Onnx.Import.Operators;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import.Graphs;

/// <summary>Runs the graph on descriptions instead of numbers, node by node, and collects what cannot be taken.</summary>
internal sealed class Interpreter(ModelFile file, GraphIndex index, ImportContext context)
{
    private static readonly UnknownValue Unknown = new();

    private readonly GraphProto _graph = file.Model.Graph;
    private readonly Dictionary<string, Value> _values = [];

    /// <summary>What could not be taken so far.</summary>
    public ProblemList Problems { get; } = new();

    /// <summary>Gives a name its value.</summary>
    public void Set(string name, Value value) => _values[name] = value;

    /// <summary>Finds what a name stands for once all that it depends on has run.</summary>
    public Value Run(string output)
    {
        foreach (int node in index.Before(output))
        {
            if (Problems.IsFull) break;
            Run(node);
        }

        if (_values.TryGetValue(output, out Value? value)) return value;
        if (Problems.IsEmpty) Problems.Add(new(null, null, $"No node gives the output {Names.Quote(output)}."));
        return Unknown;
    }

    private void Run(int number)
    {
        var node = new Node(_graph.Node[number], file.Positions.Nodes[number], context);
        Value result = Guarded(node, number);
        for (int i = 0; i < node.OutputNames.Count; i++)
        {
            if (node.OutputNames[i].Length == 0) continue;
            _values[node.OutputNames[i]] = result switch
            {
                SeveralValues several => several.Values[i],
                _ when i == 0 || result is UnknownValue => result,
                _ => new UnusedValue($"output {i} of {node.Place}"),
            };
        }
    }

    private Value Apply(Node node, int number)
    {
        // What is no operator here is reported even behind another such node.
        Func<Node, Value> apply = OperatorTable.Find(node);
        var inputs = new Value?[node.InputNames.Count];
        bool isUnknown = false;
        for (int i = 0; i < inputs.Length; i++)
        {
            string name = node.InputNames[i];
            if (name.Length == 0) continue;
            inputs[i] = ValueOf(name) ?? throw Missing(name, number);
            isUnknown |= inputs[i] is UnknownValue;
        }

        node.Inputs = inputs;
        return isUnknown ? Unknown : apply(node);
    }

    private Value Guarded(Node node, int number)
    {
        try
        {
            return Apply(node, number);
        }
        catch (RefusedException e)
        {
            Problems.Add(new(e.Place ?? node.Place, e.Place is null ? node.Position : e.Position, e.Message));
            return Unknown;
        }
    }

    private Value? ValueOf(string name)
    {
        if (_values.TryGetValue(name, out Value? value)) return value;
        if (index.IsSparse(name)) throw new RefusedException($"It takes {Names.Quote(name)}, a sparse tensor, which is not read.");
        if (index.InitializerOf(name) is not { } initializer) return null;
        return _values[name] = Initializer(initializer);
    }

    private Value Initializer(int number)
    {
        try
        {
            return new ConstantValue(TensorReader.Read(_graph.Initializer[number], context));
        }
        catch (RefusedException e)
        {
            Problems.Add(index.InitializerProblem(number, e.Message));
            return Unknown;
        }
    }

    private RefusedException Missing(string name, int number)
    {
        string taken = $"It takes {Names.Quote(name)}, which ";
        if (index.ProducerOf(name) is not { } producer) return new(taken + "no input, initializer or node gives.");
        return new(taken + (producer == number
            ? "it gives itself."
            : "a later node gives: the graph has a cycle, or its nodes are not in order."));
    }
}
