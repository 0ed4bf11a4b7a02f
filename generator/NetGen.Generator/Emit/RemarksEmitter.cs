using System.Security;
using NetGen.Formulas;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the table that shows when a reader hovers over the class: layers, parameters, laws with their baked numbers.</summary>
internal static class RemarksEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <remarks>");
        writer.Line($"/// A network of {plan.Layers.Count} layers and {HumanNumber.Text(plan.ParameterCount)} parameters, "
            + $"{plan.Model.Input.Size} → {plan.Model.OutputSize}; loss: {plan.Model.Loss}.");
        writer.Line("/// <list type=\"table\">");
        writer.Line("/// <listheader><term>Layer</term><description>Parameters; weights; biases</description></listheader>");
        foreach (LayerPlan layer in plan.Layers)
        {
            ILayerEmitter emitter = LayerEmitters.Of(layer);
            writer.Line($"/// <item><term>{layer.Index + 1}: {Escape(emitter.Description)}</term>"
                + $"<description>{HumanNumber.Text(layer.ParameterCount)}; {Escape(emitter.Initialisation)}</description></item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </remarks>");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
