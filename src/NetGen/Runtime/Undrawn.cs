namespace NetGen.Runtime;

/// <summary>Chooses the emitted constructor that leaves all parameters 0, for whoever fills them from elsewhere.</summary>
public readonly struct Undrawn;
