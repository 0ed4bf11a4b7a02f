namespace NetGen.Effects.Harness;

/// <summary>One number that a study measures.</summary>
/// <param name="Name">The column's head.</param>
/// <param name="Unit">How it is written.</param>
internal sealed record Column(string Name, Unit Unit = Unit.Error);
