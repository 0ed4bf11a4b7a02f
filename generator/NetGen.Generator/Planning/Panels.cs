using System.Collections.Generic;

namespace NetGen.Generator.Planning;

/// <summary>How a row is cut into panels of whole vectors for a register tile.</summary>
/// <param name="Start">The first float of a run of equal panels.</param>
/// <param name="End">The float behind the last.</param>
/// <param name="Vectors">The vectors of each.</param>
/// <param name="EndsInHalf">Whether the last vector of the only panel is half one.</param>
internal readonly record struct Panels(int Start, int End, int Vectors, bool EndsInHalf)
{
    // Four vectors and four rows are sixteen sums: enough to hide the latency, at one load for two multiply-adds.
    private const int MostVectors = 4;

    /// <summary>As few panels as possible, and all as even as possible: 7 vectors are 4 + 3, 13 are 4 + 3 + 3 + 3.</summary>
    /// <param name="vectors">The vectors of 512 bits.</param>
    /// <param name="endsInHalf">Whether the last is half one; its panel is a run of its own.</param>
    public static IEnumerable<Panels> Of(int vectors, bool endsInHalf)
    {
        int panels = (vectors + MostVectors - 1) / MostVectors;
        int narrow = vectors / panels, wide = vectors % panels;
        int border = wide * (narrow + 1) * KernelShape.Lanes, end = vectors * KernelShape.Lanes;
        int last = end - (narrow * KernelShape.Lanes), plain = endsInHalf ? last : end;
        if (wide > 0) yield return new(0, border, narrow + 1, false);
        if (plain > border) yield return new(border, plain, narrow, false);
        if (endsInHalf) yield return new(last, end, narrow, true);
    }
}
