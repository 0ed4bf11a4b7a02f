namespace NetGen.Analyzers.Signal;

/// <summary>One change to an attribute's arguments.</summary>
/// <param name="Place">The attribute and the argument.</param>
/// <param name="Value">The argument's new expression, types spelled in full; null to remove the argument.</param>
internal sealed record Edit(Place Place, string? Value);
