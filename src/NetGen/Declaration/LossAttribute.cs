using System;

namespace NetGen;

/// <summary>What training minimises; without it the output's activation decides (<see cref="NetGen.Loss.Auto"/>).</summary>
/// <param name="loss">The loss.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(Loss loss) : Attribute
{
    /// <summary>The loss.</summary>
    public Loss Loss { get; } = loss;

    /// <summary>The δ of <see cref="Loss.Huber"/>, where its parabola ends; 1 by default, greater than 0.</summary>
    public double Delta { get; set; } = 1;
}
