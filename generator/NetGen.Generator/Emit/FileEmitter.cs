using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>Writes <c>Load</c>: a new network whose weights come from a file, without drawing any first.</summary>
internal static class FileEmitter
{
    public const string PathSignature = "string path, global::NetGen.SafetensorsOptions? options = null";
    public const string StreamSignature = "global::System.IO.Stream stream, global::NetGen.SafetensorsOptions? options = null";

    public static void Write(SourceWriter writer, NetworkModel model)
    {
        TypeModel type = model.Type;
        writer.Line("// For Load, which fills the parameters: nothing is drawn.");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Block($"private {type.Identifier}(global::NetGen.Runtime.Undrawn _)"))
        {
        }

        Load(writer, type, "Makes a network from a safetensors file, PyTorch's or <c>Save</c>'s.", "path", "The file.", PathSignature);
        Load(writer, type, "Makes a network from the content of a safetensors file.", "stream", "The stream; it stays open.", StreamSignature);
        if (model.Weights is { } file) Pretrained(writer, type, file);
    }

    private static void Pretrained(SourceWriter writer, TypeModel type, string file)
    {
        writer.Line();
        writer.Line("/// <summary>The network with the assembly's own weights: one for all callers, loaded at the first call.</summary>");
        writer.Line($"public static {type.Name} Pretrained => global::NetGen.Runtime.EmbeddedWeights.Load<{type.Name}>(");
        writer.Line($"    {Literal.Text(file)}, static () => new {type.Name}(default(global::NetGen.Runtime.Undrawn)));");
    }

    private static void Load(SourceWriter writer, TypeModel type, string summary, string source, string what, string signature)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{source}\">{what}</param>");
        writer.Line("/// <param name=\"options\">Names, and what is allowed.</param>");
        writer.Line("/// <exception cref=\"global::NetGen.NetworkFormatException\">It is malformed, or not this network's.</exception>");
        using (writer.Block($"public static {type.Name} Load({signature})"))
        {
            writer.Line($"var network = new {type.Name}(default(global::NetGen.Runtime.Undrawn));");
            writer.Line($"global::NetGen.NetworkFile.LoadFrom(network, {source}, options);");
            writer.Line("return network;");
        }
    }
}
