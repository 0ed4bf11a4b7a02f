using System;

namespace NetGen.Effects.Harness;

/// <summary>One row of a study: a way to declare, and how one seed of it is measured.</summary>
/// <param name="Name">The row's head.</param>
/// <param name="Measure">From the seed to one number a column; called from several threads.</param>
internal sealed record Variant(string Name, Func<long, double[]> Measure);
