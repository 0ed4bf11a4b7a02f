using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the network's layout, which the runtime reads: one object for all instances.</summary>
internal static class DeclarationEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Where every parameter lies, and the laws they were drawn from.</summary>");
        using (writer.Block("file static class Declaration"))
        {
            writer.Line("public static readonly NetworkLayout Layout = new(");
            writer.Line($"    \"{plan.Model.Type.Identifier.TrimStart('@')}\",");
            writer.Line("    new Layer[]");
            writer.Line("    {");
            foreach (LayerPlan layer in plan.Layers)
            {
                foreach (string line in LayerEmitters.Of(layer).LayoutEntry()) writer.Line("        " + line);
            }

            writer.Line("    },");
            writer.Line($"    Loss.{plan.Model.Loss}, {Literal.Float(plan.Model.LossParameter)});");
        }
    }
}
