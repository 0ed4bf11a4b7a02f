using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The gradient of the weights: the inputs, transposed, times the gradients of the outputs, summed over the rows of a block.</summary>
internal static class WeightGradientKernel
{
    public static void Write(SourceWriter writer, KernelShape shape)
    {
        int tiled = shape.Inputs / KernelShape.TileRows * KernelShape.TileRows;
        writer.Line("/// <summary>gradient = inputᵀ · delta: written, not added, and summed in the order of the rows.</summary>");
        using (writer.Block("public static void WeightGradient(ref float input, int rows, ref float delta, ref float gradient)"))
        {
            if (tiled > 0) writer.Line("GradientTiles(ref input, rows, ref delta, ref gradient);");
            if (tiled < shape.Inputs)
                using (writer.Block($"for (nint k = {tiled}; k < {shape.Inputs}; k++)"))
                    writer.Line($"GradientRow(ref Unsafe.Add(ref input, k), rows, ref delta, ref Unsafe.Add(ref gradient, k * {shape.OutputStride}));");
        }

        if (tiled > 0) WriteTiles(writer, shape, tiled);
        if (tiled < shape.Inputs) WriteRow(writer, shape);
    }

    private static void WriteTiles(SourceWriter writer, KernelShape shape, int tiled)
    {
        writer.Line();
        writer.Line(KernelEmitter.Optimise);
        using (writer.Block("private static void GradientTiles(ref float input, int rows, ref float delta, ref float gradient)"))
        {
            writer.Line($"// {KernelShape.TileRows} inputs × {KernelShape.TileVectors} vectors of outputs at a time, over all rows of the block.");
            writer.Line("nuint j = 0;");
            using (writer.Block($"for (; j + {RowKernel.Vectors(KernelShape.TileVectors)} <= {shape.OutputStride}; j += {RowKernel.Vectors(KernelShape.TileVectors)})"))
                WritePanel(writer, shape, KernelShape.TileRows, KernelShape.TileVectors, $"for (nint k = 0; k < {tiled}; k += {KernelShape.TileRows})");

            if (shape.OutputStride / KernelShape.Lanes % KernelShape.TileVectors == 0) return;
            writer.Line();
            writer.Line($"// Only at 512 bits is a row of {shape.OutputStride} floats an odd number of vectors.");
            using (writer.Block("if (V == 16)"))
                WritePanel(writer, shape, KernelShape.TileRows, 1, $"for (nint k = 0; k < {tiled}; k += {KernelShape.TileRows})");
        }
    }

    private static void WriteRow(SourceWriter writer, KernelShape shape)
    {
        writer.Line();
        writer.Line(KernelEmitter.Optimise);
        using (writer.Block("private static void GradientRow(ref float input, int rows, ref float delta, ref float gradient)"))
        {
            writer.Line("// One input that no tile of inputs covers: as many vectors of outputs as registers hold.");
            writer.Line("const nint k = 0;");
            using (writer.Block($"for (nuint j = 0; j < {shape.OutputStride}; j += {RowKernel.Vectors(shape.RowTile)})"))
                WritePanel(writer, shape, 1, shape.RowTile, null);
        }
    }

    private static void WritePanel(SourceWriter writer, KernelShape shape, int rows, int vectors, string? loop)
    {
        SourceWriter.Scope? scope = loop is null ? null : writer.Block(loop);
        writer.Line("ref float x = ref Unsafe.Add(ref input, k);");
        writer.Line("ref float w = ref Unsafe.Add(ref delta, j);");
        writer.Line($"ref float g = ref Unsafe.Add(ref gradient, k * {shape.OutputStride} + (nint)j);");
        var tile = new TileKernel(rows, vectors, "(nuint)rows", 1, shape.InputStride, shape.OutputStride);
        tile.Write(writer, (_, _) => "Vector<float>.Zero", (r, v) =>
        {
            string offset = r == 0 ? RowKernel.Offset(v) : $", {r * shape.OutputStride}{RowKernel.Plus(v)}";
            return $"Vector.StoreUnsafe({TileKernel.Sum(r, v)}, ref g{offset});";
        });
        scope?.Dispose();
    }
}
