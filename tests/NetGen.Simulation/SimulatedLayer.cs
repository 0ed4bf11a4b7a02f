using System;

namespace NetGen.Simulation;

/// <summary>A number over many networks: its mean, and how well that is known.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation between networks.</param>
/// <param name="Count">How many networks.</param>
internal readonly record struct Measured(double Mean, double Deviation, int Count)
{
    /// <summary>The mean's own relative standard error.</summary>
    public double Error => Deviation / Math.Sqrt(Count) / Math.Abs(Mean);

    /// <summary>The standard deviation in units of the mean: what the spread predicts.</summary>
    public double Spread => Deviation / Math.Abs(Mean);
}

/// <summary>What simulation says of one layer.</summary>
/// <param name="Square">The mean square of its outputs.</param>
/// <param name="Delta">The mean square of its gradients.</param>
/// <param name="Low">The share of its units with a low gradient.</param>
internal readonly record struct SimulatedLayer(Measured Square, Measured Delta, Measured Low);
