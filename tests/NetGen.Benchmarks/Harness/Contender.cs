using System;

namespace NetGen.Benchmarks;

/// <summary>One way to do the work of a cell.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">Does the work once.</param>
/// <param name="Output">A number made of what the work wrote, so that nobody can leave it out.</param>
internal sealed record Contender(string Name, Action Run, Func<double> Output)
{
    /// <summary>A contender that writes a buffer.</summary>
    public static Contender Of(string name, float[] outputs, Action run) => new(name, run, () => outputs[0] + outputs[^1]);
}
