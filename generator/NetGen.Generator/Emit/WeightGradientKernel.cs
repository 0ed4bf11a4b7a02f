using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The gradient of the weights: the inputs, transposed, times the gradients of the outputs, summed over the rows of a block.</summary>
internal static class WeightGradientKernel
{
    private const string Parameters = "ref float input, int rows, bool add, ref float delta, ref float gradient";

    public static void Write(SourceWriter writer, KernelShape shape)
    {
        writer.Line("/// <summary>gradient = inputᵀ · delta, or that added to it: either way one sum in the order of the rows.</summary>");
        KernelEmitter.WriteForWidths(writer, "WeightGradient", Parameters, "public", width => WriteBody(writer, shape, width));
    }

    private static void WriteBody(SourceWriter writer, KernelShape shape, VectorWidth width)
    {
        int rows = shape.TileRows(width), tiled = shape.Inputs / rows * rows;
        if (tiled > 0)
        {
            PanelLoop.Write(writer, shape, width, vectors =>
            {
                writer.Line($"// Over all rows of the block, {new TileCost(rows, vectors).Reason("inputs")}");
                using (writer.Block($"for (nint k = 0; k < {tiled}; k += {rows})")) WriteTile(writer, shape, width, rows, vectors);
            });
        }

        if (tiled < shape.Inputs) WriteRest(writer, shape, width, tiled);
    }

    private static void WriteRest(SourceWriter writer, KernelShape shape, VectorWidth width, int tiled)
    {
        int vectors = shape.RowTile(width);
        bool overlaps = shape.OutputStride / width.MostLanes % vectors != 0;
        writer.Line("// Inputs that no tile covers, one by one: as many vectors of outputs as registers hold.");
        using (writer.Block($"for (nint k = {tiled}; k < {shape.Inputs}; k++)"))
        using (writer.Block($"for (nuint tile = 0; tile < {shape.OutputStride}; tile += {width.Floats(vectors)})"))
        {
            writer.Line(overlaps ? $"nuint j = Math.Min(tile, {shape.OutputStride} - {RowKernel.Grouped(width.Floats(vectors))});" : "nuint j = tile;");
            WriteTile(writer, shape, width, 1, vectors);
        }
    }

    private static void WriteTile(SourceWriter writer, KernelShape shape, VectorWidth width, int rows, int vectors)
    {
        writer.Line("ref float x = ref Unsafe.Add(ref input, k);");
        writer.Line("ref float w = ref Unsafe.Add(ref delta, j);");
        writer.Line($"ref float g = ref Unsafe.Add(ref gradient, k * {shape.OutputStride} + (nint)j);");
        var tile = new TileKernel(width, rows, vectors, "(nuint)rows", 1, shape.InputStride, shape.OutputStride);
        tile.Declare(writer);
        using (writer.Block("if (add)")) tile.Start(writer, (r, v) => $"{width.Class}.LoadUnsafe(ref g{Offset(shape, width, r, v)})");
        using (writer.Block("else")) tile.Start(writer, (_, _) => $"{width.Type}.Zero");
        tile.Run(writer, (r, v) => $"{width.Class}.StoreUnsafe({TileKernel.Sum(r, v)}, ref g{Offset(shape, width, r, v)});");
    }

    private static string Offset(KernelShape shape, VectorWidth width, int row, int vector) =>
        row == 0 ? width.Argument(vector) : $", {row * shape.OutputStride}{width.Plus(vector)}";
}
