using System.Security;
using NetGen.Formulas;
using NetGen.Generator.Analysis;
using NetGen.Generator.Planning;
using NetGen.Signal;

namespace NetGen.Generator.Emit;

/// <summary>Writes the table that shows when a reader hovers over the class: layers, parameters, what they do to signal and gradient, laws.</summary>
internal static class RemarksEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        SignalPrediction signal = SignalLayers.Predict(plan.Model);
        int last = plan.Layers.Count - 1;
        writer.Line("/// <remarks>");
        writer.Line($"/// A network of {plan.Layers.Count} layers and {HumanNumber.Text(plan.ParameterCount)} parameters, "
            + $"{plan.Model.Input.Size} → {plan.Model.OutputSize}; loss: {plan.Model.Loss}.");
        writer.Line("/// Predicted at initialisation: signal, the mean square of a layer's outputs; gradient, its squared length there, 1 at the last layer.");
        writer.Line("/// <list type=\"table\">");
        writer.Line("/// <listheader><term>Layer</term><description>Parameters; signal; gradient; weights; biases</description></listheader>");
        foreach (LayerPlan layer in plan.Layers)
        {
            ILayerEmitter emitter = LayerEmitters.Of(layer);
            writer.Line($"/// <item><term>{layer.Index + 1}: {Escape(emitter.Description)}</term>"
                + $"<description>{HumanNumber.Text(layer.ParameterCount)}; signal {SignalNumber.Text(signal.Layers[layer.Index].OutputSquare)}; "
                + $"gradient {SignalNumber.Text(signal.GradientRatio(layer.Index, last))}; {Escape(emitter.Initialisation)}</description></item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </remarks>");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
