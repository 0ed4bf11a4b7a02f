using System.Collections.Generic;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>
/// The activation that a kernel applies to its sums before it stores them, its type argument T: one that costs less than the pass over
/// memory that it saves. <c>Linear</c> stands for none, and to the JIT its test is a constant.
/// </summary>
internal static class LastStep
{
    /// <summary>What T must be.</summary>
    public const string Constraint = " where T : struct, IElementwise";

    private const string Test = "typeof(T) != typeof(Linear)";

    /// <summary>Writes the step for some sums.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="columns">The vectors side by side.</param>
    /// <param name="sums">Each sum and the column it belongs to.</param>
    /// <param name="last">A further condition, or nothing.</param>
    public static void Write(SourceWriter writer, Columns columns, IEnumerable<(string Name, int Column)> sums, string last = "")
    {
        writer.Line("// An activation that costs less than a pass over memory ends the sums while they are in registers.");
        using (writer.Block($"if ({Test}{(last == "" ? "" : $" && {last}")})"))
        {
            foreach ((string name, int column) in sums) writer.Line($"{name} = {columns.Apply(column, name)};");
        }
    }

    /// <summary>The step for whole rows, after the fact.</summary>
    public static string OfRows(KernelShape shape, string rows) =>
        $"if ({Test}) Elementwise.Forward<T>(ref output, {(rows == "1" ? "" : $"{rows} * ")}{shape.OutputStride}, 0f);";
}
