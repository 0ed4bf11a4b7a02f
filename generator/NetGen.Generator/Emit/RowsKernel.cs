using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Several rows times the weights, in register tiles; the sums run in the same order as in <see cref="RowKernel"/>.</summary>
internal static class RowsKernel
{
    private const string Parameters = "ref float input, int rows, ref float weights, ref float bias, ref float output";

    public static void Write(SourceWriter writer, KernelShape shape)
    {
        writer.Line($"/// <summary>output = φ(bias + input · weights); rows lie {shape.InputStride} and {shape.OutputStride} floats apart.</summary>");
        using (writer.Block($"public static void Rows<T>({Parameters}){LastStep.Constraint}"))
        {
            writer.Line($"int tiled = rows - {KernelEmitter.ForWidths(width => $"rows % {string.Join(" % ", shape.TileRows(width))}")};");
            writer.Line("if (tiled > 0) Tiles<T>(ref input, tiled, ref weights, ref bias, ref output);");
            using (writer.Block("for (int row = tiled; row < rows; row++)"))
            {
                writer.Line($"Row<T>(ref Unsafe.Add(ref input, (nint)row * {shape.InputStride}), ref weights, ref bias, "
                    + $"ref Unsafe.Add(ref output, (nint)row * {shape.OutputStride}));");
            }
        }

        writer.Line();
        KernelEmitter.WriteForWidths(writer, "Tiles", Parameters, "private", width => WriteTiles(writer, shape, width), ends: true);
    }

    private static void WriteTiles(SourceWriter writer, KernelShape shape, VectorWidth width)
    {
        Padding.Clear(writer, shape, width, "rows");
        PanelLoop.Write(writer, shape, width, columns =>
        {
            writer.Line("nint row = 0;");
            foreach (int height in shape.TileRows(width))
            {
                string left = height == shape.TileRows(width)[0] ? "rows" : "rows of what is left";
                writer.Line($"// {new TileCost(height, columns.Count).Reason(left)}");
                using (writer.Block($"for (; row + {height} <= rows; row += {height})")) WriteTile(writer, shape, columns, height);
            }
        });
    }

    private static void WriteTile(SourceWriter writer, KernelShape shape, Columns columns, int height)
    {
        writer.Line($"ref float x = ref Unsafe.Add(ref input, row * {shape.InputStride});");
        writer.Line("ref float w = ref Unsafe.Add(ref weights, j);");
        writer.Line($"ref float y = ref Unsafe.Add(ref output, row * {shape.OutputStride} + (nint)j);");
        int first = shape.Chains == 1 ? shape.Steps : shape.RunLength;
        Tile(shape, columns, height, $"{first}").Write(
            writer, (_, v) => columns.Load(v, "ref bias", "j"), (r, v) => Store(shape, columns, r, v), shape.Chains == 1 ? tile => tile.End(writer) : null);
        if (shape.Chains == 1) return;

        int last = shape.Steps - ((shape.Chains - 1) * shape.RunLength);
        writer.Line("// The later runs of inputs start from zero and are added in order.");
        using (writer.Block($"for (int run = 1; run < {shape.Chains}; run++)"))
        {
            string depth = last == shape.RunLength ? $"{last}" : $"run == {shape.Chains - 1} ? {last}u : {shape.RunLength}u";
            Tile(shape, columns, height, depth).Write(
                writer, (_, v) => $"{columns.Type(v)}.Zero",
                (r, v) => Store(shape, columns, r, v),
                tile =>
                {
                    tile.ForEach((r, v) => writer.Line($"{TileKernel.Sum(r, v)} = {Load(shape, columns, r, v)} + {TileKernel.Sum(r, v)};"));
                    tile.End(writer, shape.Chains == 2 ? "" : $"run == {shape.Chains - 1}");
                },
                again: true);
        }
    }

    private static TileKernel Tile(KernelShape shape, Columns columns, int height, string depth) =>
        new(columns, shape.Fold, height, depth, shape.InputStride, 1, shape.WeightStride);

    private static string Store(KernelShape shape, Columns columns, int row, int vector) =>
        columns.Store(vector, TileKernel.Sum(row, vector), "ref y", Offset(shape, row));

    private static string Load(KernelShape shape, Columns columns, int row, int vector) =>
        row == 0 ? columns.Load(vector, "ref y") : columns.Load(vector, "ref y", Offset(shape, row));

    private static string Offset(KernelShape shape, int row) => row == 0 ? "" : $"{row * shape.OutputStride}";
}
