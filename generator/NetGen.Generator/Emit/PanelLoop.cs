using System;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The outer loop of the batch kernels: panels of a few vectors, whose weights stay in the first-level cache while all rows pass.</summary>
internal static class PanelLoop
{
    /// <param name="writer">The writer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="width">The width of the vectors.</param>
    /// <param name="body">Writes what is done with the vectors of a panel, which starts at float j.</param>
    public static void Write(SourceWriter writer, KernelShape shape, VectorWidth width, Action<Columns> body)
    {
        foreach (Panels panels in shape.TilePanels(width))
        {
            var columns = new Columns(width, panels.Vectors, panels.EndsInHalf);
            using (writer.Block($"for (nuint j = {panels.Start}; j < {panels.End}; j += {width.Floats(panels.Vectors)})")) body(columns);
        }
    }
}
