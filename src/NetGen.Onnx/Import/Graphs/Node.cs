using System.Collections.Generic;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import.Graphs;

/// <summary>One node of the graph, with what its inputs stand for.</summary>
/// <param name="proto">The message.</param>
/// <param name="position">The byte where it begins.</param>
/// <param name="context">The model around it.</param>
internal sealed class Node(NodeProto proto, long position, ImportContext context)
{
    public ImportContext Context => context;

    public long Position => position;

    /// <summary>The operator, with its domain where that is not the standard one.</summary>
    public string Operator => OperatorOf(proto);

    public bool IsStandard => IsStandardDomain(proto.Domain);

    /// <summary>The operator and the node's name, or its result's name where it has none.</summary>
    public string Place => PlaceOf(proto);

    /// <summary>A node, for a message.</summary>
    public static string PlaceOf(NodeProto node)
    {
        string name = node.Name.Length > 0 || node.Output.Count == 0 ? node.Name : node.Output[0];
        return $"{Names.Clean(OperatorOf(node))} {Names.Quote(name)}";
    }

    public IReadOnlyList<string> InputNames => proto.Input;

    public IReadOnlyList<string> OutputNames => proto.Output;

    /// <summary>What the inputs stand for; null for one that is left out.</summary>
    public IReadOnlyList<Value?> Inputs { get; set; } = [];

    public IEnumerable<AttributeProto> Attributes => proto.Attribute;

    /// <summary>An input, which must be there.</summary>
    public Value this[int input] => Optional(input) ?? throw new RefusedException($"Input {input} is missing.");

    /// <summary>An input, or null.</summary>
    public Value? Optional(int input)
    {
        Value? value = input < Inputs.Count ? Inputs[input] : null;
        return value is UnusedValue unused ? throw new RefusedException($"It takes {unused.Description}, which is not read.") : value;
    }

    /// <summary>An input that must come from the network's input.</summary>
    public Flow Flow(int input) =>
        this[input] as Flow ?? throw new RefusedException($"Input {input} is a constant; the signal is needed there.");

    /// <summary>An input that must be numbers of the file.</summary>
    public Constant Constant(int input) => OptionalConstant(input) ?? throw new RefusedException($"Input {input} is missing.");

    /// <summary>An input that must be numbers of the file, or left out.</summary>
    public Constant? OptionalConstant(int input) => Optional(input) switch
    {
        null => null,
        ConstantValue value => value.Constant,
        _ => throw new RefusedException($"Input {input} is computed from the network's input; a constant is needed there."),
    };

    private static string OperatorOf(NodeProto node) => IsStandardDomain(node.Domain) ? node.OpType : $"{node.Domain}.{node.OpType}";

    private static bool IsStandardDomain(string domain) => domain is "" or "ai.onnx";
}
