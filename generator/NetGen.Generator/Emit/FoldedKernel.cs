using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>
/// Rows times the weights of few units: several inputs share a row of weights, so that its lanes are full, and each unit's lanes are added
/// up at the end. Every run of steps has a sum of its own, in one row and in several alike.
/// </summary>
internal static class FoldedKernel
{
    private const string Parameters = "ref float input, int rows, ref float weights, ref float output";

    public static void Write(SourceWriter writer, KernelShape shape)
    {
        writer.Line("/// <summary>output = φ(bias + input · weights), for one row.</summary>");
        const string Common = "ref float weights, ref float bias, ref float output";
        using (writer.Block($"public static void Row<T>(ref float input, {Common}){LastStep.Constraint}"))
        {
            writer.Line("RowLanes(ref input, 1, ref weights, ref output);");
            writer.Line(Sum(shape, "1"));
            writer.Line(LastStep.OfRows(shape, "1"));
        }

        writer.Line();
        writer.Line($"/// <summary>output = φ(bias + input · weights); rows lie {shape.InputStride} and {shape.OutputStride} floats apart.</summary>");
        using (writer.Block($"public static void Rows<T>(ref float input, int rows, {Common}){LastStep.Constraint}"))
        {
            writer.Line($"int tiled = rows - {KernelEmitter.ForWidths(width => $"rows % {shape.FoldedRows(width)}")};");
            writer.Line("if (tiled > 0) TileLanes(ref input, tiled, ref weights, ref output);");
            string x = At("input", "(nint)tiled", shape.InputStride), y = At("output", "(nint)tiled", shape.OutputStride);
            writer.Line($"if (tiled < rows) RowLanes(ref {x}, rows - tiled, ref weights, ref {y});");
            writer.Line(Sum(shape, "rows"));
            writer.Line(LastStep.OfRows(shape, "rows"));
        }

        writer.Line();
        KernelEmitter.WriteForWidths(writer, "RowLanes", Parameters, "private", width => WriteBody(writer, shape, width, 1));
        writer.Line();
        KernelEmitter.WriteForWidths(writer, "TileLanes", Parameters, "private", width => WriteBody(writer, shape, width, shape.FoldedRows(width)));
    }

    private static void WriteBody(SourceWriter writer, KernelShape shape, VectorWidth width, int rows)
    {
        int chains = shape.Chains;
        writer.Line($"// {Reason(shape, rows)}");
        using (writer.Block($"for (nuint j = 0; j < {shape.OutputStride}; j += {width.Floats(1)})"))
        using (writer.Block($"for (nint row = 0; row < rows; row{(rows == 1 ? "++" : $" += {rows}")})"))
        {
            writer.Line($"ref float x = ref {At("input", "row", shape.InputStride)};");
            writer.Line("ref float w = ref Unsafe.Add(ref weights, j);");
            writer.Line($"ref float y = ref Unsafe.Add(ref output, row * {shape.OutputStride} + (nint)j);");
            for (int r = 0; r < rows; r++)
            {
                string sums = string.Join(", ", Enumerable.Range(0, chains).Select(run => $"{TileKernel.Sum(r, run)} = {width.Type}.Zero"));
                writer.Line($"{width.Type} {sums};");
            }

            using (writer.Block($"for (nuint left = {shape.RunLength}; left != 0; left--)"))
            {
                for (int run = 0; run < chains; run++) WriteStep(writer, shape, width, rows, run, run * shape.RunLength, $"{run}");
                writer.Line($"x = ref Unsafe.Add(ref x, {shape.Fold});");
                writer.Line($"w = ref Unsafe.Add(ref w, {shape.OutputStride});");
            }

            // The last run takes what the division leaves; x and w have come to the start of the second run.
            int last = chains - 1, rest = shape.Steps - (chains * shape.RunLength);
            for (int i = 0; i < rest; i++) WriteStep(writer, shape, width, rows, last, (last * shape.RunLength) + i, $"Rest{i}");
            for (int r = 0; r < rows; r++)
            {
                // In pairs: one after the other, eight runs would wait for each other as long as all their multiply-adds take.
                for (int half = chains / 2; half > 0; half /= 2)
                {
                    for (int run = 0; run < half; run++)
                        writer.Line($"{TileKernel.Sum(r, run)} = {TileKernel.Sum(r, run)} + {TileKernel.Sum(r, run + half)};");
                }

                writer.Line($"{width.Class}.StoreUnsafe({TileKernel.Sum(r, 0)}, ref y{(r == 0 ? "" : $", {r * shape.OutputStride}")});");
            }
        }
    }

    private static void WriteStep(SourceWriter writer, KernelShape shape, VectorWidth width, int rows, int run, int step, string name)
    {
        writer.Line($"{width.Type} w{name} = {width.Class}.LoadUnsafe(ref w{(step == 0 ? "" : $", {step * shape.OutputStride}")});");
        for (int r = 0; r < rows; r++)
        {
            int at = (r * shape.InputStride) + (step * shape.Fold);
            string sum = TileKernel.Sum(r, run), x = at == 0 ? "x" : $"Unsafe.Add(ref x, {at})";
            writer.Line($"{sum} = {width.MultiplyAdd}({width.Repeat(shape.Fold, x)}, w{name}, {sum});");
        }
    }

    private static string Sum(KernelShape shape, string rows) => $"Folding.Sum{shape.Fold}(ref output, {rows}, ref bias);";

    private static string At(string buffer, string row, int stride) => $"Unsafe.Add(ref {buffer}, {row} * {stride})";

    private static string Reason(KernelShape shape, int rows)
    {
        string sums = shape.Chains == 1 ? "one sum" : $"{shape.Chains} sums, one a run of inputs";
        string tile = rows == 1 ? "" : $"; {rows} rows at a time share the weights";
        return $"{shape.Outputs} outputs take {shape.Fold} lanes each, one an input. A row has {sums}{tile}.";
    }
}
