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
        int tile = shape.RowTile, chains = shape.Chains;
        writer.Line("/// <summary>output = bias + input · weights, for one row.</summary>");
        writer.Line(KernelEmitter.Optimise);
        using (writer.Block("public static void Row(ref float input, ref float weights, ref float bias, ref float output)"))
        {
            writer.Line($"// {Reason(shape)}");
            using (writer.Block($"for (nuint j = 0; j < {shape.OutputStride}; j += {Vectors(tile)})"))
            {
                writer.Line("ref float x = ref input;");
                writer.Line("ref float w = ref Unsafe.Add(ref weights, j);");
                for (int t = 0; t < tile; t++) writer.Line($"Vector<float> a{t} = Vector.LoadUnsafe(ref bias, j{Plus(t)});");
                for (int run = 1; run < chains; run++) writer.Line(Zeros(run, tile));
                using (writer.Block($"for (nuint left = {shape.RunLength}; left != 0; left--)"))
                {
                    for (int run = 0; run < chains; run++) WriteStep(writer, shape, run, run * shape.RunLength);
                    writer.Line("x = ref Unsafe.Add(ref x, 1);");
                    writer.Line($"w = ref Unsafe.Add(ref w, {shape.OutputStride});");
                }

                WriteRest(writer, shape);
                for (int t = 0; t < tile; t++) writer.Line($"Vector.StoreUnsafe({Total(t, chains)}, ref output, j{Plus(t)});");
            }
        }
    }

    public static string Vectors(int count) => count == 1 ? "V" : $"{count} * V";

    public static string Plus(int count) => count == 0 ? "" : $" + {Vectors(count)}";

    public static string Offset(int count) => count == 0 ? "" : $", {Vectors(count)}";

    private static void WriteStep(SourceWriter writer, KernelShape shape, int run, int offset)
    {
        char name = Runs[run];
        string x = offset == 0 ? "x" : $"Unsafe.Add(ref x, {offset})";
        string w = offset == 0 ? "w" : $"w{run}";
        writer.Line($"Vector<float> x{run} = Vector.Create({x});");
        if (offset != 0) writer.Line($"ref float w{run} = ref Unsafe.Add(ref w, {offset} * {shape.OutputStride});");
        for (int t = 0; t < shape.RowTile; t++)
            writer.Line($"{name}{t} = Lanes.MultiplyAdd(x{run}, Vector.LoadUnsafe(ref {w}{Offset(t)}), {name}{t});");
    }

    // The last run takes what the division leaves; x and w have come to the start of the second run.
    private static void WriteRest(SourceWriter writer, KernelShape shape)
    {
        int rest = shape.Inputs - (shape.Chains * shape.RunLength), last = shape.Chains - 1, from = last * shape.RunLength;
        for (int i = 0; i < rest; i++)
        {
            writer.Line($"Vector<float> rest{i} = Vector.Create(Unsafe.Add(ref x, {from + i}));");
            writer.Line($"ref float restRow{i} = ref Unsafe.Add(ref w, {from + i} * {shape.OutputStride});");
            for (int t = 0; t < shape.RowTile; t++)
            {
                string sum = $"{Runs[last]}{t}";
                writer.Line($"{sum} = Lanes.MultiplyAdd(rest{i}, Vector.LoadUnsafe(ref restRow{i}{Offset(t)}), {sum});");
            }
        }
    }

    private static string Zeros(int run, int tile) =>
        $"Vector<float> {string.Join(", ", Enumerable.Range(0, tile).Select(t => $"{Runs[run]}{t} = Vector<float>.Zero"))};";

    private static string Total(int t, int chains) => string.Join(" + ", Enumerable.Range(0, chains).Select(run => $"{Runs[run]}{t}"));

    private static string Reason(KernelShape shape)
    {
        string tile = shape.RowTile == 1 ? "one vector of outputs" : $"{shape.RowTile} vectors of outputs";
        return shape.Chains == 1
            ? $"A tile is {tile}, whose sums stay in registers while the {shape.Inputs} inputs go by."
            : $"A tile is {tile}: too few sums to hide a multiply-add's latency, so each is split into {shape.Chains} runs of inputs.";
    }
}
