using NetGen.Initialization;

namespace NetGen.Effects.Data;

/// <summary>The random numbers of the studies' data: a stream of its own for each purpose, so that no network's weights come from the same.</summary>
internal static class Draw
{
    // Far from the streams that networks draw from.
    private const long First = 1_000_000;

    /// <summary>The numbers of a seed's data.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="purpose">Which data.</param>
    public static SeededRandom Of(long seed, Purpose purpose) => new(seed, First + (long)purpose);

    /// <summary>What numbers are drawn for.</summary>
    public enum Purpose
    {
        Curve,
        Surface,
        Classes,
        Wave,
        Wide,
    }
}
