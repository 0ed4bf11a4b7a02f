using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>Writes <c>Load</c>: a new network whose weights come from a file, without drawing any first.</summary>
internal static class FileEmitter
{
    public const string PathSignature = "string path, global::NetGen.SafetensorsOptions? options = null";
    public const string StreamSignature = "global::System.IO.Stream stream, global::NetGen.SafetensorsOptions? options = null";

    public static void Write(SourceWriter writer, TypeModel type)
    {
        writer.Line("// For Load, which fills the parameters: nothing is drawn.");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Block($"private {type.Identifier}(global::NetGen.Runtime.Undrawn _)"))
        {
        }

        Load(writer, type, "Makes a network from a safetensors file, PyTorch's or one that <c>Save</c> wrote.", "path", "The file.", PathSignature);
        Load(writer, type, "Makes a network from a stream with the content of a safetensors file.", "stream", "The stream; it stays open.", StreamSignature);
    }

    private static void Load(SourceWriter writer, TypeModel type, string summary, string source, string what, string signature)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{source}\">{what}</param>");
        writer.Line("/// <param name=\"options\">Names, and what is allowed.</param>");
        writer.Line("/// <exception cref=\"global::NetGen.NetworkFormatException\">The content is malformed, or not this network's.</exception>");
        using (writer.Block($"public static {type.Name} Load({signature})"))
        {
            writer.Line($"var network = new {type.Name}(default(global::NetGen.Runtime.Undrawn));");
            writer.Line($"global::NetGen.NetworkFile.LoadFrom(network, {source}, options);");
            writer.Line("return network;");
        }
    }
}
