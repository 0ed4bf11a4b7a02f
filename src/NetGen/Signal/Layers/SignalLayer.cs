namespace NetGen.Signal;

/// <summary>One layer as the analysis sees it, whatever its kind: sizes and laws, nothing of attributes or models.</summary>
/// <param name="Inputs">m, the length of what goes in.</param>
/// <param name="Units">n, the length of what comes out.</param>
internal abstract record SignalLayer(int Inputs, int Units)
{
    /// <summary>Whether the layer needs to know how alike two inputs' signals are (<see cref="SignalState.Product"/>).</summary>
    public virtual bool NeedsProduct => false;

    /// <summary>Whether many random networks can be run through the layer, <see cref="Forward(Members)"/>.</summary>
    public virtual bool CanEnsemble => false;

    /// <summary>mμ_w²/σ_w²: how the part of a unit's sum that all units share compares with its own; 0 without weights.</summary>
    public virtual double OffsetShare => 0;

    /// <summary>Whether units are copies of inputs rather than sums.</summary>
    public virtual bool Copies => false;

    /// <summary>What the layer is, in a word or two for tables.</summary>
    public abstract string Name { get; }

    /// <summary>Runs the layer forward.</summary>
    public abstract LayerFlow Forward(in SignalState input);

    /// <summary>Runs many random networks through the layer, or null where only the mean field is known.</summary>
    /// <param name="input">The members before it.</param>
    public virtual MembersFlow? Forward(Members input) => null;
}
