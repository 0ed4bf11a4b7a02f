using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Several rows times the weights, in register tiles; the sums run in the same order as in <see cref="RowKernel"/>.</summary>
internal static class RowsKernel
{
    public static void Write(SourceWriter writer, KernelShape shape)
    {
        writer.Line($"/// <summary>output = bias + input · weights; rows lie {shape.InputStride} and {shape.OutputStride} floats apart.</summary>");
        using (writer.Block("public static void Rows(ref float input, int rows, ref float weights, ref float bias, ref float output)"))
        {
            writer.Line($"int tiled = rows / {KernelShape.TileRows} * {KernelShape.TileRows};");
            writer.Line("if (tiled > 0) Tiles(ref input, tiled, ref weights, ref bias, ref output);");
            using (writer.Block("for (int row = tiled; row < rows; row++)"))
            {
                writer.Line($"Row(ref Unsafe.Add(ref input, (nint)row * {shape.InputStride}), ref weights, ref bias, "
                    + $"ref Unsafe.Add(ref output, (nint)row * {shape.OutputStride}));");
            }
        }

        writer.Line();
        writer.Line(KernelEmitter.Optimise);
        using (writer.Block("private static void Tiles(ref float input, int rows, ref float weights, ref float bias, ref float output)"))
        {
            writer.Line($"// A panel of {KernelShape.TileVectors} vectors of every weight row stays in the first-level cache while all rows pass it.");
            writer.Line("nuint j = 0;");
            using (writer.Block($"for (; j + {RowKernel.Vectors(KernelShape.TileVectors)} <= {shape.OutputStride}; j += {RowKernel.Vectors(KernelShape.TileVectors)})"))
                WritePanel(writer, shape, KernelShape.TileVectors);

            if (shape.OutputStride / KernelShape.Lanes % KernelShape.TileVectors == 0) return;
            writer.Line();
            writer.Line($"// Only at 512 bits is a row of {shape.OutputStride} floats an odd number of vectors.");
            using (writer.Block("if (V == 16)")) WritePanel(writer, shape, 1);
        }
    }

    private static void WritePanel(SourceWriter writer, KernelShape shape, int vectors)
    {
        using (writer.Block($"for (nint row = 0; row < rows; row += {KernelShape.TileRows})"))
        {
            writer.Line($"ref float x = ref Unsafe.Add(ref input, row * {shape.InputStride});");
            writer.Line("ref float w = ref Unsafe.Add(ref weights, j);");
            writer.Line($"ref float y = ref Unsafe.Add(ref output, row * {shape.OutputStride} + (nint)j);");
            int first = shape.Chains == 1 ? shape.Inputs : shape.RunLength;
            Tile(shape, vectors, $"{first}").Write(
                writer, (_, v) => $"Vector.LoadUnsafe(ref bias, j{RowKernel.Plus(v)})", (r, v) => $"Vector.StoreUnsafe({TileKernel.Sum(r, v)}, {At(shape, r, v)});");
            if (shape.Chains > 1) WriteLaterRuns(writer, shape, vectors);
        }
    }

    private static void WriteLaterRuns(SourceWriter writer, KernelShape shape, int vectors)
    {
        int last = shape.Inputs - ((shape.Chains - 1) * shape.RunLength);
        writer.Line("// The later runs of inputs start from zero and are added in order.");
        using (writer.Block($"for (int run = 1; run < {shape.Chains}; run++)"))
        {
            string depth = last == shape.RunLength ? $"{last}" : $"run == {shape.Chains - 1} ? {last}u : {shape.RunLength}u";
            Tile(shape, vectors, depth).Write(
                writer, (_, _) => "Vector<float>.Zero",
                (r, v) => $"Vector.StoreUnsafe(Vector.LoadUnsafe({At(shape, r, v)}) + {TileKernel.Sum(r, v)}, {At(shape, r, v)});", again: true);
        }
    }

    private static TileKernel Tile(KernelShape shape, int vectors, string depth) =>
        new(KernelShape.TileRows, vectors, depth, shape.InputStride, 1, shape.OutputStride);

    private static string At(KernelShape shape, int row, int vector) =>
        (row * shape.OutputStride, vector) switch
        {
            (0, 0) => "ref y",
            (0, _) => $"ref y, {RowKernel.Vectors(vector)}",
            (int offset, 0) => $"ref y, {offset}",
            (int offset, _) => $"ref y, {offset} + {RowKernel.Vectors(vector)}",
        };
}
