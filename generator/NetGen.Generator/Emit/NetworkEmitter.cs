using System.Linq;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes a network's file: the user's class first, then its code for prediction and training, then the kernels.</summary>
internal static class NetworkEmitter
{
    private static readonly string[] Usings =
    [
        "System", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics",
        "NetGen.Activations", "NetGen.Formulas", "NetGen.Losses", "NetGen.Numerics",
    ];

    public static string Emit(NetworkModel model)
    {
        NetworkPlan plan = NetworkPlan.Of(model);
        var writer = new SourceWriter();
        FileHeader.Write(writer, $"the attributes on {model.Type.MetadataName}");
        TypeEmitter.Write(writer, model.Type, () => ClassEmitter.Write(writer, plan), () => RemarksEmitter.Write(writer, plan));
        writer.Line();
        writer.Line("// A namespace of its own, so that the short names below mean what they say whatever the user's project calls its types.");
        using (writer.Block("namespace NetGen.Emitted"))
        {
            foreach (string name in Usings) writer.Line($"using global::{name};");
            writer.Line();
            DeclarationEmitter.Write(writer, plan);
            writer.Line();
            PredictionEmitter.Write(writer, plan);
            writer.Line();
            TrainingEmitter.Write(writer, plan);
            foreach (KernelShape shape in plan.Kernels)
            {
                writer.Line();
                bool forward = plan.Layers.Any(layer => layer.ForwardShapes.Contains(shape));
                writer.Text(KernelTexts.Of(shape, forward, depth: 1));
            }
        }

        return writer.ToString();
    }
}
