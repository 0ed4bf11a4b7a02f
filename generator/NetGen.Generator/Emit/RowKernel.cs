using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>One row times the weights: every output of a tile in a register, every input broadcast once a tile.</summary>
internal static class RowKernel
{
    // One letter a run of inputs: a0, a1 … are the sums of the first run, b0, b1 … of the second.
    private const string Runs = "abcdefgh";

    public static void Write(SourceWriter writer, KernelShape shape)
    {
        writer.Line("/// <summary>output = bias + input · weights, for one row.</summary>");
        const string Parameters = "ref float input, ref float weights, ref float bias, ref float output";
        KernelEmitter.WriteForWidths(writer, "Row", Parameters, "public", width => WriteBody(writer, shape, width));
    }

    private static void WriteBody(SourceWriter writer, KernelShape shape, VectorWidth width)
    {
        int tile = shape.RowTile(width), chains = shape.Chains;
        bool overlaps = shape.OutputStride / width.MostLanes % tile != 0;
        writer.Line($"// {Reason(shape, tile)}");
        if (overlaps) writer.Line("// The last tile overlaps the one before it.");
        using (writer.Block($"for (nuint tile = 0; tile < {shape.OutputStride}; tile += {width.Floats(tile)})"))
        {
            writer.Line(overlaps ? $"nuint j = Math.Min(tile, {shape.OutputStride} - {Grouped(width.Floats(tile))});" : "nuint j = tile;");
            writer.Line("ref float x = ref input;");
            writer.Line("ref float w = ref Unsafe.Add(ref weights, j);");
            for (int t = 0; t < tile; t++) writer.Line($"{width.Type} a{t} = {width.Class}.LoadUnsafe(ref bias, j{width.Plus(t)});");
            for (int run = 1; run < chains; run++) writer.Line(Zeros(width, run, tile));
            using (writer.Block($"for (nuint left = {shape.RunLength}; left != 0; left--)"))
            {
                for (int run = 0; run < chains; run++) WriteStep(writer, shape, width, tile, run);
                writer.Line("x = ref Unsafe.Add(ref x, 1);");
                writer.Line($"w = ref Unsafe.Add(ref w, {shape.OutputStride});");
            }

            WriteRest(writer, shape, width, tile);
            for (int t = 0; t < tile; t++) writer.Line($"{width.Class}.StoreUnsafe({Total(t, chains)}, ref output, j{width.Plus(t)});");
        }
    }

    private static void WriteStep(SourceWriter writer, KernelShape shape, VectorWidth width, int tile, int run)
    {
        int offset = run * shape.RunLength;
        string x = offset == 0 ? "x" : $"Unsafe.Add(ref x, {offset})";
        string w = offset == 0 ? "w" : $"w{run}";
        writer.Line($"{width.Type} x{run} = {width.Class}.Create({x});");
        if (offset != 0) writer.Line($"ref float w{run} = ref Unsafe.Add(ref w, {offset} * {shape.OutputStride});");
        for (int t = 0; t < tile; t++)
            writer.Line($"{Runs[run]}{t} = Lanes.MultiplyAdd(x{run}, {width.Class}.LoadUnsafe(ref {w}{width.Argument(t)}), {Runs[run]}{t});");
    }

    // The last run takes what the division leaves; x and w have come to the start of the second run.
    private static void WriteRest(SourceWriter writer, KernelShape shape, VectorWidth width, int tile)
    {
        int rest = shape.Inputs - (shape.Chains * shape.RunLength), last = shape.Chains - 1, from = last * shape.RunLength;
        for (int i = 0; i < rest; i++)
        {
            writer.Line($"{width.Type} rest{i} = {width.Class}.Create(Unsafe.Add(ref x, {from + i}));");
            writer.Line($"ref float restRow{i} = ref Unsafe.Add(ref w, {from + i} * {shape.OutputStride});");
            for (int t = 0; t < tile; t++)
            {
                string sum = $"{Runs[last]}{t}";
                writer.Line($"{sum} = Lanes.MultiplyAdd(rest{i}, {width.Class}.LoadUnsafe(ref restRow{i}{width.Argument(t)}), {sum});");
            }
        }
    }

    private static string Zeros(VectorWidth width, int run, int tile) =>
        $"{width.Type} {string.Join(", ", Enumerable.Range(0, tile).Select(t => $"{Runs[run]}{t} = {width.Type}.Zero"))};";

    private static string Total(int t, int chains) => string.Join(" + ", Enumerable.Range(0, chains).Select(run => $"{Runs[run]}{t}"));

    public static string Grouped(string expression) => expression.Contains(' ') ? $"({expression})" : expression;

    private static string Reason(KernelShape shape, int vectors)
    {
        string tile = vectors == 1 ? "one vector of outputs" : $"{vectors} vectors of outputs";
        return shape.Chains == 1
            ? $"A tile is {tile}, whose sums stay in registers while the {shape.Inputs} inputs go by."
            : $"A tile is {tile}: too few sums to hide a multiply-add's latency, so each is split into {shape.Chains} runs of inputs.";
    }
}
