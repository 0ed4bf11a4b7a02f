using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Planning;

/// <summary>
/// The matrix kernels of one shape: rows of <paramref name="Inputs"/> numbers, <paramref name="InputStride"/> apart, times weights,
/// [inputs / fold][lanes]. Layers of one shape share one set, so that a deep network stays small.
/// </summary>
/// <param name="Inputs">The numbers of a row.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="InputStride">The floats from one row to the next.</param>
/// <param name="Fold">
/// How many inputs share a row of weights. Few outputs would leave most of the 16 lanes to padding; instead each output takes so many
/// lanes side by side, one an input, and its lanes are added up at the end.
/// </param>
internal sealed record KernelShape(int Inputs, int Outputs, int InputStride, int Fold) : IComparable<KernelShape>
{
    /// <summary>Rows are padded to 16 floats: one 512-bit vector, two 256-bit ones, four 128-bit ones.</summary>
    public const int Lanes = 16;

    private const int HalfLanes = Lanes / 2;

    // Fourteen sums, one broadcast and one spare fill the sixteen vector registers of AVX2.
    private const int Accumulators = 14;

    // Eight independent sums keep two multiply-add units of four cycles' latency busy.
    private const int MostChains = 8;

    // A pattern of four floats is the widest that a vector of every width holds whole.
    private const int MostFold = 4;

    /// <summary>The multiply-adds of a sum: the rows of weights.</summary>
    public int Steps => Inputs / Fold;

    /// <summary>The floats from one row of outputs to the next.</summary>
    public int OutputStride => Pad(Outputs);

    /// <summary>
    /// The floats from one row of weights to the next: without the last half vector where it would hold nothing but padding, since reading
    /// weights is what a single row waits for.
    /// </summary>
    public int WeightStride => Fold == 1 && OutputStride - Outputs >= HalfLanes ? OutputStride - HalfLanes : OutputStride;

    /// <summary>Whether the last vector of 512 bits is only half one.</summary>
    public bool EndsInHalf => WeightStride < OutputStride;

    /// <summary>The floats of all weights, up to the next whole vector.</summary>
    public long WeightLength => ((long)Steps * WeightStride + Lanes - 1) / Lanes * Lanes;

    // A row in vectors of 512 bits.
    private int Blocks => OutputStride / Lanes;

    /// <summary>
    /// In how many runs of steps a sum is split. Narrow layers have too few sums to hide the latency of a multiply-add, so each is
    /// split; the split follows the shape alone, so that every width and every kernel adds in one order.
    /// </summary>
    public int Chains
    {
        get
        {
            int chains = 1;
            while (chains < MostChains && chains * 2 * Blocks <= Accumulators && Steps >= chains * 2 * 4) chains *= 2;
            return chains;
        }
    }

    /// <summary>The steps of every run but the last, which takes what is left.</summary>
    public int RunLength => Steps / Chains;

    /// <summary>
    /// The vectors of one tile of a single row: all of them if the registers hold their sums. Otherwise the last tile overlaps the one
    /// before and computes some outputs twice; the tile with the least of that is taken.
    /// </summary>
    public int RowTile(VectorWidth width)
    {
        int vectors = (WeightStride + width.MostLanes - 1) / width.MostLanes, most = (width.Registers - 2) / Chains;
        if (vectors <= most) return vectors;
        int best = most;
        for (int tile = most - 1; tile > most / 2; tile--)
        {
            if (Covered(vectors, tile) < Covered(vectors, best)) best = tile;
        }

        return best;
    }

    /// <summary>The panels of a batch's register tiles: fixed pairs where the machine decides how many vectors a row has.</summary>
    public IEnumerable<Panels> TilePanels(VectorWidth width)
    {
        if (width.FixedLanes > 0) return Panels.Of(Blocks, EndsInHalf);
        int pairs = WeightStride / Lanes * Lanes;
        return EndsInHalf ? [new(0, pairs, 2, false), new(pairs, WeightStride, 1, false)] : [new(0, pairs, 2, false)];
    }

    /// <summary>
    /// The rows of the register tiles, high ones first: what is cheapest for the widest panel, whose sums the registers must hold, and where
    /// that does not divide the usual batches, a second one for what it leaves.
    /// </summary>
    public IReadOnlyList<int> TileRows(VectorWidth width)
    {
        int rows = TilePanels(width).Min(panels => TileCost.Of(panels.Vectors, width.Registers).Rows);
        return rows == 6 ? [6, 4] : [rows];
    }

    /// <summary>The rows that a folded shape's tile takes at once: their sums fill half the registers, and four rows are enough.</summary>
    public int FoldedRows(VectorWidth width) => Math.Max(1, Math.Min(4, width.Registers / 2 / Chains));

    /// <summary>Whether a batch's rows lie closer than padded rows: the caller's own data.</summary>
    public bool Packed => InputStride != Pad(Inputs);

    public string Name => $"Dense{Inputs}To{Outputs}{(Packed ? "Packed" : "")}{(Fold > 1 ? "Folded" : "")}";

    /// <summary>The most inputs that can share a row of weights, such that every row is full: no row reads an input that is not there.</summary>
    public static int FoldOf(int inputs, int outputs)
    {
        int fold = MostFold;
        while (fold > 1 && (fold * outputs > Lanes || inputs % fold != 0)) fold /= 2;
        return fold;
    }

    public static int Pad(int length) => (length + Lanes - 1) / Lanes * Lanes;

    public int CompareTo(KernelShape? other) =>
        other is null ? 1 : (Inputs, Outputs, InputStride, Fold).CompareTo((other.Inputs, other.Outputs, other.InputStride, other.Fold));

    private static int Covered(int vectors, int tile) => (vectors + tile - 1) / tile * tile;
}
