using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>The calls that apply an activation and its slope to padded rows; arguments are C# expressions.</summary>
internal static class ActivationEmitter
{
    /// <summary>The name people read.</summary>
    public static string Name(LayerModel layer) => layer.Parameter == 0
        ? layer.Activation.ToString()
        : $"{layer.Activation}({HumanNumber.Text(layer.Parameter)})";

    /// <summary>In place; null where there is nothing to do.</summary>
    public static string? Forward(LayerModel layer, string values, string rows, int stride) => layer.Activation switch
    {
        Activation.Linear => null,
        _ when RowWise(layer) => $"{layer.Activation}.Forward(ref {values}, {rows}, {layer.Outputs}, {stride});",
        _ => $"Elementwise.Forward<{layer.Activation}>(ref {values}, {Length(rows, stride)}, {Literal.Float(layer.Parameter)});",
    };

    /// <summary>From one buffer into another.</summary>
    public static string Forward(LayerModel layer, string preActivations, string outputs, string rows, int stride) => RowWise(layer)
        ? $"{layer.Activation}.Forward(ref {preActivations}, ref {outputs}, {rows}, {layer.Outputs}, {stride});"
        : $"Elementwise.Forward<{layer.Activation}>(ref {preActivations}, ref {outputs}, {Length(rows, stride)}, {Literal.Float(layer.Parameter)});";

    /// <summary>Multiplies a gradient by the slope; null where that is 1.</summary>
    public static string? Backward(LayerModel layer, string delta, string kept, string rows, int stride) => layer.Activation switch
    {
        Activation.Linear => null,
        _ when RowWise(layer) => $"{layer.Activation}.Backward(ref {delta}, ref {kept}, {rows}, {layer.Outputs}, {stride});",
        _ => $"Elementwise.Backward<{layer.Activation}>(ref {delta}, ref {kept}, {Length(rows, stride)}, {Literal.Float(layer.Parameter)});",
    };

    private static bool RowWise(LayerModel layer) => ActivationTraits.Of(layer.Activation).RowWise;

    private static string Length(string rows, int stride) => rows == "1" ? $"{stride}" : $"{rows} * {stride}";
}
