using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The gradient of the weights: the inputs, transposed, times the gradients of the outputs, summed over the rows of a block.</summary>
internal static class WeightGradientKernel
{
    private const string Parameters = "ref float input, int rows, bool add, ref float delta, ref float gradient";

    public static void Write(SourceWriter writer, KernelShape shape)
    {
        string delta = shape.Fold == 1 ? "delta" : "delta, which is spread first";
        writer.Line($"/// <summary>gradient = inputᵀ · {delta}, or that added to it: either way one sum in the order of the rows.</summary>");
        KernelEmitter.WriteForWidths(writer, "WeightGradient", Parameters, "public", width => WriteBody(writer, shape, width));
    }

    private static void WriteBody(SourceWriter writer, KernelShape shape, VectorWidth width)
    {
        // High tiles first; what they leave goes one by one.
        int from = 0;
        foreach (int height in shape.TileRows(width).Concat([1]))
        {
            int end = from + ((shape.Steps - from) / height * height);
            if (end > from) WriteTiles(writer, shape, width, height, from, end);
            from = end;
        }
    }

    private static void WriteTiles(SourceWriter writer, KernelShape shape, VectorWidth width, int height, int from, int end)
    {
        string inputs = shape.Fold == 1 ? "inputs" : $"groups of {shape.Fold} inputs";
        PanelLoop.Write(writer, shape, width, columns =>
        {
            writer.Line(height == 1
                ? $"// What no tile covers of the {inputs}, one by one."
                : $"// Over all rows of the block, {new TileCost(height, columns.Count).Reason(inputs)}");
            using (writer.Block($"for (nint k = {from}; k < {end}; k += {height})")) WriteTile(writer, shape, columns, height);
        });
    }

    private static void WriteTile(SourceWriter writer, KernelShape shape, Columns columns, int rows)
    {
        writer.Line($"ref float x = ref Unsafe.Add(ref input, k{(shape.Fold == 1 ? "" : $" * {shape.Fold}")});");
        writer.Line("ref float w = ref Unsafe.Add(ref delta, j);");
        writer.Line($"ref float g = ref Unsafe.Add(ref gradient, k * {shape.WeightStride} + (nint)j);");
        var tile = new TileKernel(columns, shape.Fold, rows, "(nuint)rows", shape.Fold, shape.InputStride, shape.OutputStride);
        tile.Declare(writer);
        using (writer.Block("if (add)"))
            tile.Start(writer, (r, v) => r == 0 ? columns.Load(v, "ref g") : columns.Load(v, "ref g", Offset(shape, r)));
        using (writer.Block("else")) tile.Start(writer, (_, v) => $"{columns.Type(v)}.Zero");
        tile.Run(writer, (r, v) => columns.Store(v, TileKernel.Sum(r, v), "ref g", Offset(shape, r)));
    }

    private static string Offset(KernelShape shape, int row) => row == 0 ? "" : $"{row * shape.WeightStride}";
}
