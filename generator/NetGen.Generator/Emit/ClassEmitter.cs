using System.Linq;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the members of the user's class; everything it names is spelled in full, since any short name may be the user's own.</summary>
internal static class ClassEmitter
{
    private const string Code = "global::NetGen.Emitted.";
    private const string ReadOnlyFloats = "global::System.ReadOnlySpan<float>";
    private const string Floats = "global::System.Span<float>";

    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        WriteShape(writer, plan);
        writer.Line();
        WriteConstructor(writer, plan);
        writer.Line();
        WriteParameters(writer, plan);
        writer.Line();
        PredictEmitter.Write(writer);
        writer.Line();
        if (!plan.Model.Type.IsAbstract)
        {
            FileEmitter.Write(writer, plan.Model);
            writer.Line();
        }

        WriteTraining(writer, plan);
    }

    private static void WriteShape(SourceWriter writer, NetworkPlan plan)
    {
        NetworkModel model = plan.Model;
        Constant(writer, "The length of one input.", "InputSize", model.Input.Size);
        writer.Line();
        Constant(writer, "The length of one output.", "OutputSize", model.OutputSize);
        writer.Line();
        Constant(writer, "The number of layers.", "LayerCount", model.Layers.Count);
        writer.Line();
        Constant(writer, "The number of weights and biases.", "ParameterCount", plan.ParameterCount);
    }

    private static void Constant(SourceWriter writer, string summary, string name, long value)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public const int {name} = {value};");
    }

    private static void WriteConstructor(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Makes an initialised network: the same seed gives the same weights, to the bit, on every machine.</summary>");
        writer.Line("/// <param name=\"seed\">Any number.</param>");
        writer.Line($"public {plan.Model.Type.Identifier}(long seed = 0) => global::NetGen.Initialization.ParameterSampler.Initialize(Parameters, seed);");
    }

    private static void WriteParameters(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>The declaration: layers, shapes, laws.</summary>");
        writer.Line($"public global::NetGen.NetworkLayout Layout => {Code}Declaration.Layout;");
        writer.Line();
        writer.Line("/// <summary>The weights and biases.</summary>");
        writer.Line($"public global::NetGen.NetworkParameters Parameters {{ get; }} = new({Code}Declaration.Layout);");
        foreach (LayerPlan layer in plan.Layers)
        {
            writer.Line();
            writer.Line($"/// <summary>The weights and biases of layer {layer.Index + 1}: {LayerEmitters.Of(layer).Description}.</summary>");
            writer.Line($"public global::NetGen.LayerView Layer{layer.Index + 1} => new(Parameters, {layer.Index});");
        }
    }

    private static void WriteTraining(SourceWriter writer, NetworkPlan plan)
    {
        string self = $"global::NetGen.INetwork<{plan.Model.Type.Name}>";
        writer.Line($"static global::NetGen.NetworkLayout {self}.Declaration => {Code}Declaration.Layout;");
        writer.Line();
        writer.Line($"static int {self}.BlockRows => {plan.BlockRows};");
        writer.Line();
        writer.Line($"static int {self}.ScratchLength => {plan.ScratchLength};");
        writer.Line();
        writer.Line($"static void {self}.Transpose(ref float parameters, ref float transposed) => {Code}Training.Transpose(ref parameters, ref transposed);");
        writer.Line();
        writer.Line($"static double {self}.Backpropagate(in global::NetGen.TrainingBlock block) => {Code}Training.Backpropagate(in block);");
        writer.Line();
        writer.Line($"static double {self}.Evaluate(in global::NetGen.TrainingBlock block) => {Code}Training.Evaluate(in block);");
        writer.Line();
        writer.Line($"void {self}.ForwardLayer(int layer, {ReadOnlyFloats} inputs, {Floats} preActivations, {Floats} outputs) =>");
        writer.Line($"    global::NetGen.Runtime.LayerRunner.Run<{Code}Prediction>(this, layer, inputs, preActivations, outputs);");
    }
}
