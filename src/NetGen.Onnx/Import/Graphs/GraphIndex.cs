using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import.Graphs;

/// <summary>Who makes which name: initializers, nodes, inputs. Every name has one maker.</summary>
internal sealed class GraphIndex
{
    private readonly Dictionary<string, int> _initializers = [], _sparse = [], _producers = [];
    private readonly ModelFile _file;
    private readonly GraphProto _graph;

    /// <summary>Indexes a model's graph.</summary>
    /// <exception cref="OnnxException">Two makers claim a name.</exception>
    public GraphIndex(ModelFile file)
    {
        _file = file;
        _graph = file.Model.Graph;
        for (int i = 0; i < _graph.Initializer.Count; i++) Claim(_initializers, _graph.Initializer[i].Name, i, InitializerProblem);
        for (int i = 0; i < _graph.SparseInitializer.Count; i++)
            Claim(_sparse, _graph.SparseInitializer[i].Values?.Name ?? "", i, SparseProblem);
        for (int i = 0; i < _graph.Node.Count; i++)
        {
            foreach (string output in _graph.Node[i].Output)
            {
                if (output.Length > 0) Claim(_producers, output, i, ProducerProblem);
            }
        }

        Inputs = [.. _graph.Input.Where(input => !_initializers.ContainsKey(input.Name))];
        foreach (ValueInfoProto input in Inputs)
        {
            if (_producers.TryGetValue(input.Name, out int node))
                throw Fault(ProducerProblem(node, $"It computes {Names.Quote(input.Name)}, which is the graph's input."));
        }
    }

    /// <summary>What the network takes: the inputs that are no initializers.</summary>
    public IReadOnlyList<ValueInfoProto> Inputs { get; }

    public int? InitializerOf(string name) => _initializers.TryGetValue(name, out int index) ? index : null;

    public int? ProducerOf(string name) => _producers.TryGetValue(name, out int index) ? index : null;

    public bool IsSparse(string name) => _sparse.ContainsKey(name);

    /// <summary>The nodes that a value depends on, in the order of the file.</summary>
    public IReadOnlyList<int> Before(string output)
    {
        bool[] needed = new bool[_graph.Node.Count];
        var open = new Stack<string>([output]);
        while (open.TryPop(out string? name))
        {
            if (!_producers.TryGetValue(name, out int node) || needed[node]) continue;
            needed[node] = true;
            foreach (string input in _graph.Node[node].Input) open.Push(input);
        }

        var before = new List<int>();
        for (int i = 0; i < needed.Length; i++)
        {
            if (needed[i]) before.Add(i);
        }

        return before;
    }

    /// <summary>A problem with a tensor of the file.</summary>
    public OnnxProblem InitializerProblem(int index, string reason) =>
        new($"tensor {Names.Quote(_graph.Initializer[index].Name)}", _file.Positions.Initializers[index], reason);

    private OnnxProblem SparseProblem(int index, string reason) =>
        new($"tensor {Names.Quote(_graph.SparseInitializer[index].Values?.Name ?? "")}", _file.Positions.SparseInitializers[index], reason);

    private OnnxProblem ProducerProblem(int index, string reason) =>
        new(Node.PlaceOf(_graph.Node[index]), _file.Positions.Nodes[index], reason);

    private void Claim(Dictionary<string, int> makers, string name, int index, Func<int, string, OnnxProblem> problem)
    {
        bool taken = _initializers.ContainsKey(name) || _sparse.ContainsKey(name) || _producers.ContainsKey(name);
        if (name.Length == 0) throw Fault(problem(index, "It has no name."));
        if (taken) throw Fault(problem(index, $"The name {Names.Quote(name)} is taken already."));
        makers.Add(name, index);
    }

    private OnnxException Fault(OnnxProblem problem) => new(_file.Name, [problem]);
}
