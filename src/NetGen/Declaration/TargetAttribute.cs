using System;

namespace NetGen;

/// <summary>Describes the targets, for the analyzer's rules about output and loss; it changes nothing that is emitted.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TargetAttribute : Attribute
{
    /// <summary>The least value a target takes, if known; declared together with <see cref="Maximum"/>.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest value a target takes, if known; declared together with <see cref="Minimum"/>.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>The standard deviation of the targets, if known; greater than 0.</summary>
    public double StandardDeviation { get; set; }

    /// <summary>The share of positive labels of a sigmoid output, if known; in (0, 1).</summary>
    public double PositiveRate { get; set; }
}
