namespace NetGen.Signal;

/// <summary>How the units of a signal are distributed, member by member: a function of what has a law.</summary>
/// <param name="Laws">The law of each member, or one for all.</param>
/// <param name="Response">The function.</param>
internal sealed record UnitSource(SignalLaw[] Laws, Response Response)
{
    private static readonly PiecewiseLinearResponse Identity = new([], [1], 0);

    /// <summary>Units with a law of their own.</summary>
    public static UnitSource Of(SignalLaw law) => new([law], Identity);

    /// <summary>The law of one member.</summary>
    public SignalLaw Law(int member) => Laws[Laws.Length == 1 ? 0 : member];
}
