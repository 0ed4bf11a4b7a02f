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
        writer.Line("/// <summary>output = φ(bias + input · weights), for one row.</summary>");
        const string Parameters = "ref float input, ref float weights, ref float bias, ref float output";
        KernelEmitter.WriteForWidths(writer, "Row", Parameters, "public", width => WriteBody(writer, shape, width), ends: true);
    }

    private static void WriteBody(SourceWriter writer, KernelShape shape, VectorWidth width)
    {
        Columns columns = TileOf(shape, width);
        bool overlaps = Overlaps(shape, columns);
        Padding.Clear(writer, shape, width, "1");
        writer.Line($"// {Reason(shape, columns.Count)}");
        if (overlaps) writer.Line("// The last tile overlaps the one before it.");
        using (writer.Block($"for (nuint tile = 0; tile < {shape.WeightStride}; tile += {width.Floats(columns.Count)})"))
        {
            writer.Line(Start(shape, columns));
            writer.Line("ref float x = ref input;");
            writer.Line("ref float w = ref Unsafe.Add(ref weights, j);");
            for (int t = 0; t < columns.Count; t++) writer.Line($"{columns.Type(t)} a{t} = {columns.Load(t, "ref bias", "j")};");
            for (int run = 1; run < shape.Chains; run++)
            {
                for (int t = 0; t < columns.Count; t++) writer.Line($"{columns.Type(t)} {Runs[run]}{t} = {columns.Type(t)}.Zero;");
            }

            using (writer.Block($"for (nuint left = {shape.RunLength}; left != 0; left--)"))
            {
                for (int run = 0; run < shape.Chains; run++) WriteStep(writer, shape, columns, run);
                writer.Line("x = ref Unsafe.Add(ref x, 1);");
                writer.Line($"w = ref Unsafe.Add(ref w, {shape.WeightStride});");
            }

            WriteRest(writer, shape, columns);
            for (int t = 0; t < columns.Count && shape.Chains > 1; t++) writer.Line($"a{t} = {Total(t, shape.Chains)};");
            LastStep.Write(writer, columns, Enumerable.Range(0, columns.Count).Select(t => ($"a{t}", t)));
            for (int t = 0; t < columns.Count; t++) writer.Line(columns.Store(t, $"a{t}", "ref output", "j"));
        }
    }

    /// <summary>The vectors of one tile of a row; tiles that overlap need no half.</summary>
    public static Columns TileOf(KernelShape shape, VectorWidth width)
    {
        int tile = shape.RowTile(width);
        return new(width, tile, width.FixedLanes > 0 && shape.EndsInHalf && tile * width.FixedLanes > shape.WeightStride);
    }

    /// <summary>Whether the last tile must start early to end where the row ends.</summary>
    public static bool Overlaps(KernelShape shape, Columns columns) =>
        !columns.EndsInHalf && shape.WeightStride % (columns.Count * columns.Width.MostLanes) != 0;

    /// <summary>The float that a tile starts at.</summary>
    public static string Start(KernelShape shape, Columns columns)
    {
        if (!Overlaps(shape, columns)) return "nuint j = tile;";
        string floats = columns.Width.Floats(columns.Count);
        return $"nuint j = Math.Min(tile, {shape.WeightStride} - {(floats.Contains(' ') ? $"({floats})" : floats)});";
    }

    private static void WriteStep(SourceWriter writer, KernelShape shape, Columns columns, int run)
    {
        int offset = run * shape.RunLength;
        string x = offset == 0 ? "x" : $"Unsafe.Add(ref x, {offset})";
        string w = offset == 0 ? "w" : $"w{run}";
        writer.Line($"{columns.Width.Type} x{run} = {columns.Width.Class}.Create({x});");
        if (offset != 0) writer.Line($"ref float w{run} = ref Unsafe.Add(ref w, {offset} * {shape.WeightStride});");
        for (int t = 0; t < columns.Count; t++) WriteMultiplyAdd(writer, columns, t, $"x{run}", w, $"{Runs[run]}{t}");
    }

    // The last run takes what the division leaves; x and w have come to the start of the second run.
    private static void WriteRest(SourceWriter writer, KernelShape shape, Columns columns)
    {
        int rest = shape.Steps - (shape.Chains * shape.RunLength), last = shape.Chains - 1, from = last * shape.RunLength;
        for (int i = 0; i < rest; i++)
        {
            writer.Line($"{columns.Width.Type} rest{i} = {columns.Width.Class}.Create(Unsafe.Add(ref x, {from + i}));");
            writer.Line($"ref float restRow{i} = ref Unsafe.Add(ref w, {from + i} * {shape.WeightStride});");
            for (int t = 0; t < columns.Count; t++) WriteMultiplyAdd(writer, columns, t, $"rest{i}", $"restRow{i}", $"{Runs[last]}{t}");
        }
    }

    private static void WriteMultiplyAdd(SourceWriter writer, Columns columns, int t, string x, string w, string sum) =>
        writer.Line(columns.MultiplyAdd(t, x, columns.Load(t, $"ref {w}"), sum));

    private static string Total(int t, int chains) => string.Join(" + ", Enumerable.Range(0, chains).Select(run => $"{Runs[run]}{t}"));

    private static string Reason(KernelShape shape, int vectors)
    {
        string tile = vectors == 1 ? "one vector of outputs" : $"{vectors} vectors of outputs";
        return shape.Chains == 1
            ? $"A tile is {tile}, whose sums stay in registers while the {shape.Inputs} inputs go by."
            : $"A tile is {tile}: too few sums to hide a multiply-add's latency, so each is split into {shape.Chains} runs of inputs.";
    }
}
