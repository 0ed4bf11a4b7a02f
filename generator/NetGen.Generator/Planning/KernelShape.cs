using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Planning;

/// <summary>
/// The matrix kernels of one shape: rows of <paramref name="Inputs"/> numbers, <paramref name="InputStride"/> apart, times
/// [Inputs][Outputs padded]. Layers of one shape share one set, so that a deep network stays small.
/// </summary>
internal sealed record KernelShape(int Inputs, int Outputs, int InputStride) : IComparable<KernelShape>
{
    /// <summary>Rows are padded to 16 floats: one 512-bit vector, two 256-bit ones, four 128-bit ones.</summary>
    public const int Lanes = 16;

    // Fourteen sums, one broadcast and one spare fill the sixteen vector registers of AVX2.
    private const int Accumulators = 14;

    // Eight independent sums keep two multiply-add units of four cycles' latency busy.
    private const int MostChains = 8;

    /// <summary>The floats from one row of outputs, or of weights, to the next.</summary>
    public int OutputStride => Pad(Outputs);

    // The padded row in vectors of 512 bits.
    private int Blocks => OutputStride / Lanes;

    /// <summary>
    /// In how many runs of inputs a sum is split. Narrow layers have too few sums to hide the latency of a multiply-add, so each is
    /// split; the split follows the shape alone, so that every width and every kernel adds in one order.
    /// </summary>
    public int Chains
    {
        get
        {
            int chains = 1;
            while (chains < MostChains && chains * 2 * Blocks <= Accumulators && Inputs >= chains * 2 * 4) chains *= 2;
            return chains;
        }
    }

    /// <summary>The inputs of every run but the last, which takes what is left.</summary>
    public int RunLength => Inputs / Chains;

    /// <summary>
    /// The vectors of one tile of a single row: all of them if the registers hold their sums. Otherwise the last tile overlaps the one
    /// before and computes some outputs twice; the tile with the least of that is taken.
    /// </summary>
    public int RowTile(VectorWidth width)
    {
        int vectors = OutputStride / width.MostLanes, most = (width.Registers - 2) / Chains;
        if (vectors <= most) return vectors;
        int best = most;
        for (int tile = most - 1; tile > most / 2; tile--)
        {
            if (Covered(vectors, tile) < Covered(vectors, best)) best = tile;
        }

        return best;
    }

    /// <summary>The panels of a batch's register tiles: fixed pairs where the machine decides how many vectors a row has.</summary>
    public IEnumerable<Panels> TilePanels(VectorWidth width) => width.FixedLanes == 0 ? [new(0, 0, 2)] : Panels.Of(OutputStride / width.FixedLanes);

    /// <summary>The rows of every register tile: what is cheapest for the narrowest panel.</summary>
    public int TileRows(VectorWidth width) => TileCost.Of(TilePanels(width).Min(panels => panels.Vectors), width.Registers).Rows;

    /// <summary>Whether a batch's rows lie closer than padded rows: the caller's own data.</summary>
    public bool Packed => InputStride != Pad(Inputs);

    public string Name => $"Dense{Inputs}To{Outputs}{(Packed ? "Packed" : "")}";

    public static int Pad(int length) => (length + Lanes - 1) / Lanes * Lanes;

    public int CompareTo(KernelShape? other) =>
        other is null ? 1 : (Inputs, Outputs, InputStride).CompareTo((other.Inputs, other.Outputs, other.InputStride));

    private static int Covered(int vectors, int tile) => (vectors + tile - 1) / tile * tile;
}
