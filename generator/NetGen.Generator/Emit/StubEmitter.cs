using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>
/// What an invalid network gets: every member, so that the code around it still compiles and the one error at the attribute stays the
/// only one. Nothing of it can run, since that error stops the build.
/// </summary>
internal static class StubEmitter
{
    private const string Throw = "throw new global::System.InvalidOperationException(\"This network's declaration is invalid: see the build's errors.\")";
    private const string ReadOnlyFloats = "global::System.ReadOnlySpan<float>";
    private const string Floats = "global::System.Span<float>";

    public static string Emit(TypeModel type)
    {
        var writer = new SourceWriter();
        FileHeader.Write(writer, $"the attributes on {type.MetadataName}, which declare no valid network");
        writer.Line("#pragma warning disable");
        TypeEmitter.Write(writer, type, () => WriteMembers(writer, type));
        return writer.ToString();
    }

    private static void WriteMembers(SourceWriter writer, TypeModel type)
    {
        string self = $"global::NetGen.INetwork<{type.Name}>";
        writer.Line("public const int InputSize = 1;");
        writer.Line("public const int OutputSize = 1;");
        writer.Line("public const int LayerCount = 1;");
        writer.Line("public const int ParameterCount = 1;");
        writer.Line($"public {type.Identifier}(long seed = 0) => {Throw};");
        writer.Line($"public global::NetGen.NetworkLayout Layout => {Throw};");
        writer.Line($"public global::NetGen.NetworkParameters Parameters => {Throw};");
        for (int layer = 1; layer <= type.Layers; layer++) writer.Line($"public global::NetGen.LayerView Layer{layer} => {Throw};");
        writer.Line($"public void Predict({ReadOnlyFloats} input, {Floats} output) => {Throw};");
        writer.Line($"public void PredictBatch({ReadOnlyFloats} inputs, {Floats} outputs) => {Throw};");
        if (!type.IsAbstract) WriteLoads(writer, type);
        writer.Line($"static global::NetGen.NetworkLayout {self}.Declaration => {Throw};");
        writer.Line($"static int {self}.BlockRows => {Throw};");
        writer.Line($"static int {self}.ScratchLength => {Throw};");
        writer.Line($"static void {self}.Transpose(ref float parameters, ref float transposed) => {Throw};");
        writer.Line($"static double {self}.Backpropagate(in global::NetGen.TrainingBlock block) => {Throw};");
        writer.Line($"static double {self}.Evaluate(in global::NetGen.TrainingBlock block) => {Throw};");
        writer.Line($"void {self}.ForwardLayer(int layer, {ReadOnlyFloats} inputs, {Floats} preActivations, {Floats} outputs) => {Throw};");
    }
    private static void WriteLoads(SourceWriter writer, TypeModel type)
    {
        writer.Line($"public static {type.Name} Load({FileEmitter.PathSignature}) => {Throw};");
        writer.Line($"public static {type.Name} Load({FileEmitter.StreamSignature}) => {Throw};");
        if (type.HasWeights) writer.Line($"public static {type.Name} Pretrained => {Throw};");
    }
}
