using System;

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

    /// <summary>A row tile of a batch: 4 rows × 2 vectors are eight sums, two weights and a broadcast, and divide the usual batch sizes.</summary>
    public const int TileRows = 4;

    /// <summary>The vectors of a row tile; at 256 and 128 bits every padded row is a whole number of them.</summary>
    public const int TileVectors = 2;

    /// <summary>The floats from one row of outputs, or of weights, to the next.</summary>
    public int OutputStride => Pad(Outputs);

    /// <summary>The vectors of one tile of a single row: it divides the padded row at every vector width, so that none is left over.</summary>
    public int RowTile
    {
        get
        {
            int blocks = OutputStride / Lanes;
            for (int tile = Math.Min(blocks, Accumulators); tile > 1; tile--)
            {
                if (blocks % tile == 0) return tile;
            }

            return 1;
        }
    }

    /// <summary>
    /// In how many runs of inputs a sum is split. Narrow layers have too few sums to hide the latency of a multiply-add, so each is
    /// split; the split follows the shape alone, so that every width and every kernel adds in one order.
    /// </summary>
    public int Chains
    {
        get
        {
            int chains = 1;
            while (chains < MostChains && chains * 2 * RowTile <= Accumulators && Inputs >= chains * 2 * 4) chains *= 2;
            return chains;
        }
    }

    /// <summary>The inputs of every run but the last, which takes what is left.</summary>
    public int RunLength => Inputs / Chains;

    /// <summary>Whether a batch's rows lie closer than padded rows: the caller's own data.</summary>
    public bool Packed => InputStride != Pad(Inputs);

    public string Name => $"Dense{Inputs}To{Outputs}{(Packed ? "Packed" : "")}";

    public static int Pad(int length) => (length + Lanes - 1) / Lanes * Lanes;

    public int CompareTo(KernelShape? other) =>
        other is null ? 1 : (Inputs, Outputs, InputStride).CompareTo((other.Inputs, other.Outputs, other.InputStride));
}
