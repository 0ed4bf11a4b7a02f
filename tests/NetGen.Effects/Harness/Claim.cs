namespace NetGen.Effects.Harness;

/// <summary>A sentence about a study's numbers, written into the page as long as it is so.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Holds">Whether the numbers bear it out.</param>
internal sealed record Claim(string Sentence, bool Holds);
