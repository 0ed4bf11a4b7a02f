using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes <c>Predict</c> and <c>PredictBatch</c>: lengths are checked once, here, and never in a kernel.</summary>
internal static class PredictEmitter
{
    private const string Add = "global::System.Runtime.CompilerServices.Unsafe.Add";
    private const string Marshal = "global::System.Runtime.InteropServices.MemoryMarshal";

    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public void Predict(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)"))
        {
            writer.Line("global::NetGen.Runtime.Lengths.CheckRow(input.Length, InputSize, output.Length, OutputSize);");
            WriteScratch(writer, plan.RowOnStack, $"{2L * plan.RowStride}");
            writer.Line($"ref float y = ref global::NetGen.Emitted.Prediction.Row(ref Parameters.Start, ref {Marshal}.GetReference(input), "
                + $"ref a, ref {Add}(ref a, {plan.RowStride}));");
            writer.Line($"{Marshal}.CreateReadOnlySpan(ref y, OutputSize).CopyTo(output);");
            WriteReturn(writer, plan.RowOnStack);
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public void PredictBatch(global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs)"))
        {
            writer.Line("int rows = global::NetGen.Runtime.Lengths.CheckBatch(inputs, InputSize, outputs, OutputSize);");
            writer.Line($"// Blocks of {plan.BlockRows} rows: their outputs stay in the cache from one layer to the next.");
            writer.Line($"int block = global::System.Math.Min(rows, {plan.BlockRows});");
            WriteScratch(writer, plan.BlockOnStack, $"{2L * plan.RowStride} * block");
            using (writer.Block("for (int row = 0; row < rows; row += block)"))
            {
                writer.Line("int count = global::System.Math.Min(block, rows - row);");
                writer.Line($"ref float x = ref {Add}(ref {Marshal}.GetReference(inputs), (nint)row * InputSize);");
                writer.Line($"ref float y = ref global::NetGen.Emitted.Prediction.Rows(ref Parameters.Start, ref x, count, "
                    + $"ref a, ref {Add}(ref a, (nint)block * {plan.RowStride}));");
                int stride = plan.Layers[plan.Layers.Count - 1].OutputStride;
                writer.Line($"global::NetGen.Runtime.PaddedRows.Copy(ref y, {stride}, outputs.Slice(row * OutputSize, count * OutputSize), OutputSize);");
            }

            WriteReturn(writer, plan.BlockOnStack);
        }
    }

    private static void WriteScratch(SourceWriter writer, bool onStack, string length)
    {
        if (onStack)
        {
            writer.Line($"global::System.Span<float> scratch = stackalloc float[{length} + global::NetGen.Runtime.Scratch.Slack];");
        }
        else
        {
            writer.Line($"// Too much for the stack (over {NetworkPlan.StackBytes / 1024} KiB): the shared pool lends it, so that nothing is allocated.");
            writer.Line($"float[] scratch = global::System.Buffers.ArrayPool<float>.Shared.Rent({length} + global::NetGen.Runtime.Scratch.Slack);");
        }

        writer.Line("ref float a = ref global::NetGen.Runtime.Scratch.Align(scratch);");
    }

    private static void WriteReturn(SourceWriter writer, bool onStack)
    {
        if (!onStack) writer.Line("global::System.Buffers.ArrayPool<float>.Shared.Return(scratch);");
    }
}
