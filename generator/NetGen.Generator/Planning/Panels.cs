using System.Collections.Generic;

namespace NetGen.Generator.Planning;

/// <summary>How a padded row is cut into panels of whole vectors for a register tile.</summary>
/// <param name="First">The first vector of a run of equal panels.</param>
/// <param name="Count">How many panels the run has.</param>
/// <param name="Vectors">The vectors of each.</param>
internal readonly record struct Panels(int First, int Count, int Vectors)
{
    // Four vectors and four rows are sixteen sums: enough to hide the latency, at one load for two multiply-adds.
    private const int MostVectors = 4;

    /// <summary>As few panels as possible, and all as even as possible: 7 vectors are 4 + 3, 13 are 4 + 3 + 3 + 3.</summary>
    public static IEnumerable<Panels> Of(int vectors)
    {
        int panels = (vectors + MostVectors - 1) / MostVectors;
        int narrow = vectors / panels, wide = vectors % panels;
        if (wide > 0) yield return new(0, wide, narrow + 1);
        yield return new(wide * (narrow + 1), panels - wide, narrow);
    }
}
