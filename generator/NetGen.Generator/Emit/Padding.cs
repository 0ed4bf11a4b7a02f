using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Where rows of weights end half a vector before rows of outputs: nobody computes the outputs behind them, so they are written 0.</summary>
internal static class Padding
{
    /// <param name="writer">The writer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="width">The width of the vectors.</param>
    /// <param name="rows">How many rows, as an expression.</param>
    public static void Clear(SourceWriter writer, KernelShape shape, VectorWidth width, string rows)
    {
        if (!shape.EndsInHalf) return;
        VectorWidth store = width.FixedLanes > 0 ? VectorWidth.Half : width;
        writer.Line("// The last half vector of a row of outputs has no weights.");
        if (rows == "1")
        {
            ClearRow(writer, shape, store, "");
            return;
        }

        using (writer.Block($"for (nint row = 0; row < {rows}; row++)")) ClearRow(writer, shape, store, $"(nuint)row * {shape.OutputStride} + ");
    }

    private static void ClearRow(SourceWriter writer, KernelShape shape, VectorWidth store, string row)
    {
        using (writer.Block($"for (nuint j = {shape.WeightStride}; j < {shape.OutputStride}; j += {store.Floats(1)})"))
            writer.Line($"{store.Class}.StoreUnsafe({store.Type}.Zero, ref output, {row}j);");
    }
}
