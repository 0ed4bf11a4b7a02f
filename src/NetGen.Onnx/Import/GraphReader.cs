using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Layers;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import;

/// <summary>Model → network: index, interpret, read the steps back from the output, assemble the layers.</summary>
internal static class GraphReader
{
    private const int OldestOpset = 7;

    public static PortableNetwork Read(ModelFile file, OnnxImportOptions options)
    {
        if (file.Model.Graph is null) throw Fault(file, "It is no ONNX model: there is no graph.");
        var context = new ImportContext(file, Opset(file));
        var index = new GraphIndex(file);
        var interpreter = new Interpreter(file, index, context);
        SetInput(file, index, interpreter, context);
        string output = Output(file, index, options);
        IReadOnlyList<PortableLayer> layers = Layers(file, interpreter, context, output);
        if (!interpreter.Problems.IsEmpty) throw new OnnxException(file.Name, interpreter.Problems.Problems);
        return new(options.Name ?? file.Model.Graph.Name, layers, KeptLoss.Of(file, layers));
    }

    private static IReadOnlyList<PortableLayer> Layers(ModelFile file, Interpreter interpreter, ImportContext context, string output)
    {
        Value value = interpreter.Run(output);
        if (value is UnknownValue) return [];
        if (value is not Flow signal) throw Fault(file, $"The output {Names.Quote(output)} does not depend on the input.");
        if (signal.Shape.Columns || signal.Shape.Tail.Length > 1)
            throw Fault(file, $"The output has the shape {signal.Shape}; [batch, n] is needed.");
        List<Step> steps = StepReader.Read(signal, context, interpreter.Problems);
        return interpreter.Problems.IsEmpty ? new LayerAssembler(context, interpreter.Problems).Assemble(steps) : [];
    }

    private static long Opset(ModelFile file)
    {
        OperatorSetIdProto[] sets = [.. file.Model.OpsetImport.Where(set => set.Domain is "" or "ai.onnx")];
        if (sets.Length == 0) throw Fault(file, "It does not say which version of the ONNX operators it uses.");
        long opset = sets.Max(set => set.Version);
        return opset >= OldestOpset
            ? opset
            : throw Fault(file, $"It uses version {opset} of the ONNX operators; {OldestOpset} and later are read.");
    }

    private static void SetInput(ModelFile file, GraphIndex index, Interpreter interpreter, ImportContext context)
    {
        if (index.Inputs.Count != 1)
        {
            throw Fault(file, $"The graph has {List(index.Inputs)} as inputs; one is needed. "
                + "Weights that are inputs need a default: an initializer.");
        }

        ValueInfoProto input = index.Inputs[0];
        string named = $"The input {Names.Quote(input.Name)}";
        if (input.Type?.TensorType?.Shape is not { } shape) throw Fault(file, $"{named} has no shape; [batch, n] is needed.");
        if (shape.Dim.Count is < 1 or > 8) throw Fault(file, $"{named} has {shape.Dim.Count} dimensions; [batch, n] is needed.");
        if (TakenAsInteger(file, input))
            throw Fault(file, $"{named} holds integers, with which the model computes; let it begin with a Cast.");
        context.IsUnbatched = shape.Dim.Count == 1;
        context.Batch = context.IsUnbatched ? 1 : shape.Dim[0].DimValue > 0 ? shape.Dim[0].DimValue : null;
        long[] tail = [.. shape.Dim.Skip(context.IsUnbatched ? 0 : 1).Select(dim => dim.ValueCase == TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue
            ? dim.DimValue
            : FlowShape.Unknown)];
        long width = 1;
        foreach (long dim in tail)
        {
            if (dim == FlowShape.Unknown && tail.Length == 1 && !context.IsUnbatched) continue;
            if (dim is < 1 or > NetworkLimits.Size || (width *= dim) > NetworkLimits.Size)
                throw Fault(file, $"{named} has no fixed number of values between 1 and {NetworkLimits.Size} for each sample.");
        }

        context.InputWidth = tail.Contains(FlowShape.Unknown) ? FlowShape.Unknown : (int)width;
        interpreter.Set(input.Name, Flow.Of(new InputSource(), new([.. tail.Select(dim => (int)dim)])));
    }

    // Integers are divided as integers: only what turns them into real numbers at once may take them.
    private static bool TakenAsInteger(ModelFile file, ValueInfoProto input) =>
        input.Type.TensorType.ElemType != 0 && !IsReal(input.Type.TensorType)
        && file.Model.Graph.Node.Any(node => node.Input.Contains(input.Name) && node.OpType is not ("Cast" or "Scaler"));

    private static string Output(ModelFile file, GraphIndex index, OnnxImportOptions options)
    {
        GraphProto graph = file.Model.Graph;
        if (options.Output is { } chosen)
            return index.ProducerOf(chosen) is not null ? chosen : throw Fault(file, $"No node gives {Names.Quote(chosen)}.");
        // Classifiers give the label beside the probabilities: only numbers, or a map of them, are a network's output.
        ValueInfoProto[] real = [.. graph.Output.Where(output => IsReal(output.Type?.TensorType))];
        if (real.Length == 0) real = [.. graph.Output.Where(output => output.Type?.TensorType is null)];
        return (graph.Output.Count, real) switch
        {
            (1, _) => graph.Output[0].Name,
            (_, [var only]) => only.Name,
            _ => throw Fault(file, $"The graph has {List(graph.Output)} as outputs; say which one is the network's."),
        };
    }

    private static bool IsReal(TypeProto.Types.Tensor? tensor) => (TensorProto.Types.DataType?)tensor?.ElemType
        is TensorProto.Types.DataType.Float or TensorProto.Types.DataType.Double
        or TensorProto.Types.DataType.Float16 or TensorProto.Types.DataType.Bfloat16;

    private static string List(IReadOnlyCollection<ValueInfoProto> values)
    {
        string names = string.Join(", ", values.Take(8).Select(value => Names.Quote(value.Name)));
        return values.Count == 0 ? "nothing" : values.Count > 8 ? $"{names} and more" : names;
    }

    private static OnnxException Fault(ModelFile file, string reason) => new(file.Name, [new(null, null, reason)]);
}
