namespace NetGen.Signal;

/// <summary>One layer as the analysis sees it, whatever its kind: sizes and laws, nothing of attributes or models.</summary>
/// <param name="Inputs">m, the length of what goes in.</param>
/// <param name="Units">n, the length of what comes out.</param>
internal abstract record SignalLayer(int Inputs, int Units)
{
    /// <summary>Whether the layer needs to know how alike two inputs' signals are (<see cref="SignalState.Product"/>).</summary>
    public virtual bool NeedsProduct => false;

    /// <summary>What the layer is, in a word or two for tables.</summary>
    public abstract string Name { get; }

    /// <summary>Runs the layer forward.</summary>
    public abstract LayerFlow Forward(in SignalState input);
}
