using System;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The outer loop of the batch kernels: panels of a few vectors, whose weights stay in the first-level cache while all rows pass.</summary>
internal static class PanelLoop
{
    /// <param name="writer">The writer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="width">The width of the vectors.</param>
    /// <param name="body">Writes what is done with a panel of so many vectors, which starts at float j.</param>
    public static void Write(SourceWriter writer, KernelShape shape, VectorWidth width, Action<int> body)
    {
        foreach (Panels panels in shape.TilePanels(width))
        {
            // Where the machine decides how many vectors there are, pairs go on to the end of the row.
            string start = panels.First == 0 ? "0" : width.Floats(panels.First);
            string end = panels.Count == 0 ? $"{shape.OutputStride}" : width.Floats(panels.First + (panels.Count * panels.Vectors));
            using (writer.Block($"for (nuint j = {start}; j < {end}; j += {width.Floats(panels.Vectors)})")) body(panels.Vectors);
        }
    }
}
