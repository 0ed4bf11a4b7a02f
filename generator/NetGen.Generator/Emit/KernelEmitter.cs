using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the kernels of one shape as a static class: one kernel, one method, since the JIT stops tracking locals in large ones.</summary>
internal static class KernelEmitter
{
    /// <summary>A kernel is one hot loop, compiled well at once; inlined into its driver, its loops come out three times slower.</summary>
    public const string Optimise = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <param name="writer">The writer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="forward">Whether a layer has this shape; otherwise it only carries gradients back, and needs no weight gradient.</param>
    public static void Write(SourceWriter writer, KernelShape shape, bool forward)
    {
        string rows = shape.Packed ? "; rows as the caller packs them" : "";
        writer.Line($"/// <summary>Kernels for {shape.Inputs} inputs and {shape.Outputs} outputs{rows}; weights lie [{shape.Inputs}][{shape.OutputStride}].</summary>");
        using (writer.Block($"file static class {shape.Name}"))
        {
            writer.Line("private static nuint V => (nuint)Vector<float>.Count;");
            writer.Line();
            RowKernel.Write(writer, shape);
            writer.Line();
            RowsKernel.Write(writer, shape);
            if (!forward) return;
            writer.Line();
            WeightGradientKernel.Write(writer, shape);
        }
    }
}
