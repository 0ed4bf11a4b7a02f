using System;

namespace NetGen.Simulation;

/// <summary>One number of one layer, predicted and simulated.</summary>
/// <param name="Where">Which layer.</param>
/// <param name="Predicted">The engine's number.</param>
/// <param name="Simulated">The simulation's.</param>
/// <param name="Spread">The engine's relative spread between networks there.</param>
internal sealed record Deviation(string Where, double Predicted, Measured Simulated, double Spread)
{
    /// <summary>How far the prediction is off, relative to what was simulated.</summary>
    public double Error => Math.Abs(Predicted - Simulated.Mean) / Simulated.Mean;

    /// <summary>Whether the deviation lies within the spread that the engine prints.</summary>
    public bool IsWithinSpread => Error <= Spread;
}
