using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Layers;

/// <summary>Goes from the output back to the input, source by source.</summary>
internal static class StepReader
{
    /// <summary>What happens to a sample, in the order in which it happens.</summary>
    /// <param name="output">The network's output.</param>
    /// <param name="context">The model.</param>
    /// <param name="problems">Takes what is no step of any network.</param>
    public static List<Step> Read(Flow output, ImportContext context, ProblemList problems)
    {
        var steps = new List<Step>();
        Flow? signal = output;
        while (signal is not null && !problems.IsFull)
        {
            try
            {
                signal = Before(signal.Line(), context, steps);
            }
            catch (RefusedException e)
            {
                Node? node = signal!.Source.Node;
                problems.Add(new(node?.Place, node?.Position, e.Message));
                signal = signal.Source is FunctionSource { Argument: { } argument }
                    ? argument with { Polynomial = Polynomial.Identity }
                    : null;
            }
        }

        steps.Reverse();
        return steps;
    }

    private static Flow? Before(Flow signal, ImportContext context, List<Step> steps)
    {
        switch (signal.Source)
        {
            case FunctionSource function:
                (Activation activation, double parameter, Flow argument, Polynomial outer) =
                    ActivationChoice.Of(function, signal.Polynomial, context.Tolerance);
                // A constant that should cancel another, such as 6 and ⅙, leaves its rounding.
                AddLine(steps, function.Node, outer.Snapped(0.1 * context.Tolerance));
                steps.Add(new ActivationStep(function.Node!, activation, Parameter(activation, parameter)));
                return argument;
            case ChannelSource channel:
                steps.Add(new LineStep(channel.Node, channel.Scale, channel.Shift, signal.Polynomial));
                return channel.Argument;
            case DenseSource dense:
                AddLine(steps, dense.Node, signal.Polynomial);
                steps.Add(new DenseStep(dense.Node!, dense.Weights));
                return dense.Argument;
            default:
                AddLine(steps, null, signal.Polynomial);
                return null;
        }
    }

    private static float Parameter(Activation activation, double parameter)
    {
        bool fits = ActivationTraits.Of(activation).Parameter is null || ((float)parameter > 0 && float.IsFinite((float)parameter));
        return fits ? (float)parameter : throw new RefusedException($"Its parameter {parameter:G6} is no number for {activation}.");
    }

    private static void AddLine(List<Step> steps, Node? node, Polynomial line)
    {
        if (!line.IsIdentity) steps.Add(new LineStep(node, null, null, line));
    }
}
