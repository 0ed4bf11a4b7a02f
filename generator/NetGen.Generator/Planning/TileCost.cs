using System;
using System.Linq;

namespace NetGen.Generator.Planning;

/// <summary>What a register tile of a batch costs: a step broadcasts one input a row, loads one weight vector a column, multiplies all.</summary>
/// <remarks>
/// The numbers are those of every core with two multiply-add units since Haswell and Zen 2, and of Arm's wide ones nearly: two
/// multiply-adds and two loads a cycle, a sum ready for the next addition after four. Of the loads a third is kept free for lines on their
/// way from the second-level cache: 4 rows × 2 vectors, which would need three quarters, reached 108 of 118 GFLOP/s, 6 × 2 reached 117.
/// </remarks>
internal readonly record struct TileCost(int Rows, int Vectors)
{
    private const double MultiplyAddsPerCycle = 2, LoadsPerCycle = 2 * 2 / 3.0, Latency = 4;

    // Four and eight divide the usual batch sizes; six leaves rows to a second tile of four, and comes last.
    private static readonly int[] Candidates = [4, 8, 6];

    /// <summary>The sums that are in flight at once.</summary>
    public int Sums => Rows * Vectors;

    /// <summary>Cycles for one multiply-add of a vector: what is scarcest of units, loads and finished sums.</summary>
    public double Cycles => Math.Max(1 / MultiplyAddsPerCycle, Math.Max((Rows + Vectors) / LoadsPerCycle / Sums, Latency / Sums));

    /// <summary>The choice in words, for the emitted code.</summary>
    /// <param name="rows">What the tile's rows are.</param>
    public string Reason(string rows) =>
        $"{Rows} {rows} × {Vectors} vector{(Vectors == 1 ? "" : "s")} at a time: "
        + $"{Sums} sums hide the latency of {MultiplyAddsPerCycle} multiply-adds a cycle, {Rows + Vectors} loads feed {Sums}.";

    /// <summary>The cheapest tile of so many vectors whose sums, weights and one input fit the registers; of equals the first candidate.</summary>
    public static TileCost Of(int vectors, int registers) => Candidates
        .Select(rows => new TileCost(rows, vectors))
        .Where(tile => tile.Sums + vectors + 1 <= registers)
        .OrderBy(tile => tile.Cycles).First();
}
