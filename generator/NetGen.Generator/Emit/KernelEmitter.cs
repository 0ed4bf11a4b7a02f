using System;
using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Writes the kernels of one shape as a static class: one kernel, one method, since the JIT stops tracking locals in large ones.</summary>
internal static class KernelEmitter
{
    // A kernel is one hot loop, compiled well at once; inlined into its driver, its loops come out three times slower.
    private const string Optimise = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <param name="writer">The writer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="forward">Whether a layer has this shape; otherwise it only carries gradients back, and needs no weight gradient.</param>
    public static void Write(SourceWriter writer, KernelShape shape, bool forward)
    {
        string rows = shape.Packed ? "; rows as the caller packs them" : "";
        writer.Line($"/// <summary>Kernels for {shape.Inputs} inputs and {shape.Outputs} outputs{rows}; weights lie [{shape.Steps}][{shape.OutputStride}].</summary>");
        using (writer.Block($"file static class {shape.Name}"))
        {
            writer.Line("private static nuint V => (nuint)Vector<float>.Count;");
            writer.Line();
            WriteForward(writer, shape);
            if (!forward) return;
            writer.Line();
            WeightGradientKernel.Write(writer, shape);
        }
    }

    private static void WriteForward(SourceWriter writer, KernelShape shape)
    {
        if (shape.Fold > 1)
        {
            FoldedKernel.Write(writer, shape);
            return;
        }

        RowKernel.Write(writer, shape);
        writer.Line();
        RowsKernel.Write(writer, shape);
    }

    /// <summary>Writes a kernel once for each width, and the method that chooses between them; to the JIT the choice is a constant.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The kernel's name.</param>
    /// <param name="parameters">Its parameters, with types.</param>
    /// <param name="access">The access of the choosing method.</param>
    /// <param name="body">Writes the body for a width.</param>
    /// <param name="ends">Whether the kernel ends with an activation, its type argument T.</param>
    public static void WriteForWidths(
        SourceWriter writer, string name, string parameters, string access, Action<VectorWidth> body, bool ends = false)
    {
        (string generic, string where) = ends ? ("<T>", LastStep.Constraint) : ("", "");
        string arguments = string.Join(", ", parameters.Split([", "], StringSplitOptions.None).Select(Argument));
        using (writer.Block($"{access} static void {name}{generic}({parameters}){where}"))
        {
            writer.Line($"if (Vector512.IsHardwareAccelerated) {name}{VectorWidth.Wide.Suffix}{generic}({arguments});");
            writer.Line($"else {name}{VectorWidth.Portable.Suffix}{generic}({arguments});");
        }

        foreach (VectorWidth width in VectorWidth.All)
        {
            writer.Line();
            writer.Line(Optimise);
            using (writer.Block($"private static void {name}{width.Suffix}{generic}({parameters}){where}")) body(width);
        }
    }

    /// <summary>An expression that each width has its own of; to the JIT the choice is a constant.</summary>
    public static string ForWidths(Func<VectorWidth, string> expression)
    {
        (string wide, string portable) = (expression(VectorWidth.Wide), expression(VectorWidth.Portable));
        return wide == portable ? wide : $"(Vector512.IsHardwareAccelerated ? {wide} : {portable})";
    }

    // "ref float input" is passed as "ref input".
    private static string Argument(string parameter)
    {
        string[] words = parameter.Split(' ');
        return words.Length == 3 ? $"{words[0]} {words[2]}" : words[1];
    }
}
