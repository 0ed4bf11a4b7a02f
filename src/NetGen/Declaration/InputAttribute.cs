using System;

namespace NetGen;

/// <summary>Makes a partial class a network and says how many numbers one sample has.</summary>
/// <param name="size">The length of one input, 1 to 65,536.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(int size) : Attribute
{
    /// <summary>The length of one input.</summary>
    public int Size { get; } = size;

    /// <summary>The mean of the inputs, if known; 0 where the data are standardised. For the predicted signal only: data are never changed.</summary>
    public double Mean { get; set; }

    /// <summary>The standard deviation of the inputs, if known; 1 where the data are standardised. At least 0.</summary>
    public double StandardDeviation { get; set; } = 1;

    /// <summary>The least value an input takes, if known; declared together with <see cref="Maximum"/>.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest value an input takes, if known; declared together with <see cref="Minimum"/>.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;
}
