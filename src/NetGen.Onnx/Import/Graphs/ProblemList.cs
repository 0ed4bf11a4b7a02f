using System.Collections.Generic;

namespace NetGen.Onnx.Import.Graphs;

/// <summary>What cannot be taken, up to a number that a person reads.</summary>
internal sealed class ProblemList
{
    private const int Most = 50;

    private readonly List<OnnxProblem> _problems = [];

    public IReadOnlyList<OnnxProblem> Problems => _problems;

    public bool IsEmpty => _problems.Count == 0;

    public bool IsFull => _problems.Count > Most;

    public void Add(OnnxProblem problem)
    {
        if (_problems.Count < Most) _problems.Add(problem);
        else if (_problems.Count == Most) _problems.Add(new(null, null, $"There are more than {Most} such problems."));
    }
}
