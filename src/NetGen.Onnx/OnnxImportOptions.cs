namespace NetGen.Onnx;

/// <summary>What an import may be told.</summary>
public sealed class OnnxImportOptions
{
    /// <summary>The network's name; by default the graph's.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The value of the graph where the network ends; by default the graph's one output. It need not be an output of the graph.
    /// </summary>
    public string? Output { get; init; }
}
