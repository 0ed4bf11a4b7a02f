using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>Which epochs of a long run a checkpoint keeps: the first, the last ones, the best, and the others evenly thinned out.</summary>
/// <remarks>
/// That follows from the number of epochs and the best one alone, and what is left out once is never asked for later: a run that was taken up
/// any number of times keeps the same epochs as one that was not.
/// </remarks>
internal static class KeptEpochs
{
    /// <summary>The last epochs, all of which are kept.</summary>
    public const int Recent = 500;

    /// <summary>How many of the epochs before those are kept at most, but for the first and the best; up to as many, all are.</summary>
    public const int Spread = 500;

    /// <summary>Whether an epoch is kept.</summary>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="epochs">How many there are.</param>
    /// <param name="best">The best one, or 0.</param>
    public static bool Keeps(long epoch, long epochs, int best) =>
        epoch > epochs - Recent || epoch == 1 || epoch == best || epoch % Stride(epochs) == 0;

    /// <summary>Removes what is not kept.</summary>
    public static void Thin(List<EpochResult> results, long epochs, int best) => results.RemoveAll(result => !Keeps(result.Epoch, epochs, best));

    // Powers of two, so that a coarser grid is a part of a finer one.
    private static long Stride(long epochs)
    {
        long stride = 1;
        while (Math.Max(0, epochs - Recent) / stride > Spread) stride *= 2;
        return stride;
    }
}
