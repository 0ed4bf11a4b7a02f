using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the forward pass: one row, a block of rows, and a single layer.</summary>
internal static class PredictionEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>The forward pass. Buffers a and b take turns as input and output.</summary>");
        using (writer.Block("file readonly struct Prediction : global::NetGen.Runtime.INetworkCode"))
        {
            WriteNumbers(writer, plan);
            WritePass(writer, plan, "Row", "1", (emitter, x, y) => emitter.Row(x, y, activate: true));
            writer.Line();
            WritePass(writer, plan, "Rows", "rows", (emitter, x, y) => emitter.Rows(x, "rows", y, activate: true));
            writer.Line();
            WriteLayer(writer, plan);
        }
    }

    private static void WriteNumbers(SourceWriter writer, NetworkPlan plan)
    {
        Number("InputSize", plan.Model.Input.Size);
        Number("OutputSize", plan.Model.OutputSize);
        Number("RowStride", plan.RowStride);
        Number("OutputStride", plan.Layers[plan.Layers.Count - 1].OutputStride);
        writer.Line($"// {plan.BlockReason}");
        Number("BlockRows", plan.BlockRows);

        void Number(string name, int value)
        {
            writer.Line($"public static int {name} => {value};");
            writer.Line();
        }
    }

    private delegate string Statement(ILayerEmitter emitter, string input, string output);

    private static void WritePass(SourceWriter writer, NetworkPlan plan, string name, string rows, Statement statement)
    {
        string count = rows == "1" ? "" : "int rows, ";
        writer.Line($"/// <summary>Runs {(rows == "1" ? "one row" : "several rows")} through all layers; returns where the outputs are.</summary>");
        using (writer.Block($"public static ref float {name}(ref float parameters, ref float input, {count}ref float a, ref float b)"))
        {
            string x = "input";
            foreach (LayerPlan layer in plan.Layers)
            {
                ILayerEmitter emitter = LayerEmitters.Of(layer);
                string y = layer.Index % 2 == 0 ? "a" : "b";
                writer.Line($"// Layer {layer.Index + 1}: {emitter.Description}.");
                writer.Line(statement(emitter, x, y));
                if (!emitter.Activates && ActivationEmitter.Forward(layer.Model, y, rows, layer.OutputStride) is { } activation) writer.Line(activation);
                x = y;
            }

            writer.Line($"return ref {x};");
        }
    }

    private static void WriteLayer(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Runs one layer on one row, to its pre-activations and its outputs.</summary>");
        using (writer.Block("public static void Layer(int layer, ref float parameters, ref float input, ref float a, ref float b)"))
        using (writer.Block("switch (layer)"))
        {
            foreach (LayerPlan layer in plan.Layers)
            {
                ILayerEmitter emitter = LayerEmitters.Of(layer);
                writer.Line($"case {layer.Index}: // {emitter.Description}");
                writer.Line("    " + emitter.Row("input", "a", activate: false));
                writer.Line("    " + ActivationEmitter.Forward(layer.Model, "a", "b", "1", layer.OutputStride));
                writer.Line("    break;");
            }
        }
    }
}
