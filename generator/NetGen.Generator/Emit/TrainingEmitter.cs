using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the training code: the forward pass that keeps what the slopes need, the loss, and the backward pass, a method a layer.</summary>
internal static class TrainingEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        LossEmitter loss = LossEmitter.Of(plan.Model);
        writer.Line("/// <summary>Forward and backward over one block of rows; kept outputs, gradients and zeros lie in the block's scratch.</summary>");
        using (writer.Block("file static class Training"))
        {
            WriteDrivers(writer, plan, loss);
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line();
                WriteForward(writer, plan, layer, loss);
            }

            foreach (LayerPlan layer in plan.Layers.Reverse())
            {
                writer.Line();
                WriteBackward(writer, plan, layer, loss);
            }

            writer.Line();
            WriteTranspose(writer, plan);
        }
    }

    private static void WriteDrivers(SourceWriter writer, NetworkPlan plan, LossEmitter loss)
    {
        LayerPlan last = plan.Layers[plan.Layers.Count - 1];
        string outputs = Scratch(last.KeptOutputs);
        writer.Line($"/// <summary>The gradient of a block; the loss is {loss.Name}{(loss.Fused ? ", on the pre-activations" : "")}.</summary>");
        using (writer.Block("public static double Backpropagate(in TrainingBlock block)"))
        {
            WriteForwardCalls(writer, plan);
            writer.Line($"double loss = {loss.Gradient(outputs, Scratch(Delta(plan, last)), last.Model.Outputs, last.OutputStride)};");
            foreach (LayerPlan layer in plan.Layers.Reverse()) writer.Line($"Backward{layer.Index + 1}(in block);");
            writer.Line("return loss;");
        }

        writer.Line();
        writer.Line("/// <summary>The loss of a block, without a gradient.</summary>");
        using (writer.Block("public static double Evaluate(in TrainingBlock block)"))
        {
            WriteForwardCalls(writer, plan);
            writer.Line($"return {loss.Value(outputs, last.Model.Outputs, last.OutputStride)};");
        }
    }

    private static void WriteForwardCalls(SourceWriter writer, NetworkPlan plan)
    {
        foreach (LayerPlan layer in plan.Layers) writer.Line($"Forward{layer.Index + 1}(in block);");
    }

    private static void WriteForward(SourceWriter writer, NetworkPlan plan, LayerPlan layer, LossEmitter loss)
    {
        ILayerEmitter emitter = LayerEmitters.Of(layer);
        bool fused = loss.Fused && layer.Index == plan.Layers.Count - 1;
        string kept = layer.KeepsPreActivations ? "Pre-activations are kept beside the outputs, since the slope needs them." : "Outputs are kept.";
        writer.Line($"// Layer {layer.Index + 1}: {emitter.Description}. {(fused ? "The loss applies the activation." : kept)}");
        using (writer.Block($"private static void Forward{layer.Index + 1}(in TrainingBlock block)"))
        {
            writer.Line("ref float parameters = ref block.Parameters;");
            writer.Line($"ref float h = ref {Scratch(layer.KeptPreActivations)};");
            bool activated = emitter.Activates && !fused && !layer.KeepsPreActivations;
            writer.Line(emitter.Rows(Input(plan, layer), "block.Rows", "h", activated));
            if (fused || activated) return;
            string? activation = layer.KeepsPreActivations
                ? ActivationEmitter.Forward(layer.Model, "h", Scratch(layer.KeptOutputs), "block.Rows", layer.OutputStride)
                : ActivationEmitter.Forward(layer.Model, "h", "block.Rows", layer.OutputStride);
            if (activation is not null) writer.Line(activation);
        }
    }

    private static void WriteBackward(SourceWriter writer, NetworkPlan plan, LayerPlan layer, LossEmitter loss)
    {
        ILayerEmitter emitter = LayerEmitters.Of(layer);
        bool fused = loss.Fused && layer.Index == plan.Layers.Count - 1;
        writer.Line($"// Layer {layer.Index + 1}: {(fused ? "the loss has applied the slope" : "slope")}{(layer.Index > 0 ? ", gradient of its input" : "")}, "
            + "gradients of its parameters.");
        using (writer.Block($"private static void Backward{layer.Index + 1}(in TrainingBlock block)"))
        {
            writer.Line($"ref float delta = ref {Scratch(Delta(plan, layer))};");
            if (!fused && ActivationEmitter.Backward(
                layer.Model, "delta", Scratch(layer.KeptPreActivations), "block.Rows", layer.OutputStride) is { } slope) writer.Line(slope);
            if (layer.Index > 0) writer.Line(emitter.InputGradient("delta", Scratch(Delta(plan, plan.Layers[layer.Index - 1])), Scratch(plan.Zeros)));
            // Last, since it may spread the gradient of the outputs over more lanes.
            foreach (string statement in emitter.ParameterGradients(Input(plan, layer), "delta")) writer.Line(statement);
        }
    }

    private static void WriteTranspose(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Copies the weights that carry gradients back, transposed.</summary>");
        using (writer.Block("public static void Transpose(ref float parameters, ref float transposed)"))
        {
            foreach (LayerPlan layer in plan.Layers)
            {
                foreach (string statement in LayerEmitters.Of(layer).Transpose()) writer.Line(statement);
            }
        }
    }

    // Gradients of neighbouring layers take turns in two buffers.
    private static long Delta(NetworkPlan plan, LayerPlan layer) => layer.Index % 2 == 0 ? plan.FirstDelta : plan.SecondDelta;

    private static string Input(NetworkPlan plan, LayerPlan layer) =>
        layer.Index == 0 ? "block.Inputs" : Scratch(plan.Layers[layer.Index - 1].KeptOutputs);

    private static string Scratch(long offset) => offset == 0 ? "block.Scratch" : $"Unsafe.Add(ref block.Scratch, {offset})";
}
