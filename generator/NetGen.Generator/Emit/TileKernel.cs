using System;
using System.Linq;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>
/// The register tile that both matrix products of a batch share: rows × vectors sums, a loop over the depth, a broadcast a row and a
/// load a vector at each step.
/// </summary>
/// <param name="Columns">The vectors of the tile.</param>
/// <param name="Multipliers">How many multipliers lie side by side in the lanes.</param>
/// <param name="Rows">The rows of the tile.</param>
/// <param name="Depth">How often the loop runs, as text.</param>
/// <param name="RowStep">The floats from one row's multiplier to the next row's.</param>
/// <param name="DepthStep">The floats from one multiplier of a row to the next.</param>
/// <param name="VectorStep">The floats from one row of vectors to the next.</param>
internal sealed record TileKernel(Columns Columns, int Multipliers, int Rows, string Depth, int RowStep, int DepthStep, int VectorStep)
{
    /// <summary>Writes the tile; <c>x</c> and <c>w</c> are references at its first multiplier and its first vector, and move.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="start">What the sum of a row and a vector starts from.</param>
    /// <param name="store">The statement that takes the sum.</param>
    /// <param name="finish">Writes what is done with the sums before.</param>
    /// <param name="again">Whether a tile before it has declared the sums.</param>
    public void Write(
        SourceWriter writer, Func<int, int, string> start, Func<int, int, string> store, Action<TileKernel>? finish = null, bool again = false)
    {
        Start(writer, start, declare: !again);
        Run(writer, store, finish);
    }

    /// <summary>Writes the sums' declaration, where more than one branch starts them.</summary>
    public void Declare(SourceWriter writer)
    {
        for (int v = 0; v < Columns.Count; v++)
            writer.Line($"{Columns.Type(v)} {string.Join(", ", Enumerable.Range(0, Rows).Select(r => Sum(r, v)))};");
    }

    /// <summary>Writes what every sum starts from.</summary>
    public void Start(SourceWriter writer, Func<int, int, string> start, bool declare = false)
    {
        ForEach((r, v) => writer.Line($"{(declare ? $"{Columns.Type(v)} " : "")}{Sum(r, v)} = {start(r, v)};"));
    }

    /// <summary>Writes the loop and what is done with the sums.</summary>
    public void Run(SourceWriter writer, Func<int, int, string> store, Action<TileKernel>? finish = null)
    {
        using (writer.Block($"for (nuint left = {Depth}; left != 0; left--)"))
        {
            for (int v = 0; v < Columns.Count; v++) writer.Line($"{Columns.Type(v)} w{v} = {Columns.Load(v, "ref w")};");
            for (int r = 0; r < Rows; r++)
            {
                string x = r == 0 ? "x" : $"Unsafe.Add(ref x, {r * RowStep})";
                writer.Line($"{Columns.Width.Type} x{r} = {Columns.Width.Repeat(Multipliers, x)};");
                for (int v = 0; v < Columns.Count; v++) writer.Line(Columns.MultiplyAdd(v, $"x{r}", $"w{v}", Sum(r, v)));
            }

            writer.Line($"x = ref Unsafe.Add(ref x, {DepthStep});");
            writer.Line($"w = ref Unsafe.Add(ref w, {VectorStep});");
        }

        finish?.Invoke(this);
        ForEach((r, v) => writer.Line(store(r, v)));
    }

    /// <summary>Writes the last step of all sums.</summary>
    public void End(SourceWriter writer, string last = "") => LastStep.Write(
        writer, Columns, Enumerable.Range(0, Rows * Columns.Count).Select(i => (Sum(i / Columns.Count, i % Columns.Count), i % Columns.Count)), last);

    /// <summary>Does something for every row and vector.</summary>
    public void ForEach(Action<int, int> action)
    {
        for (int r = 0; r < Rows; r++)
        {
            for (int v = 0; v < Columns.Count; v++) action(r, v);
        }
    }

    public static string Sum(int row, int vector) => $"s{row}_{vector}";
}
