using System;

namespace NetGen;

/// <summary>What the network may cost at most: the build fails where it costs more, and says which layer costs what.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>The most weights and biases; at least 1.</summary>
    public long Parameters { get; set; }

    /// <summary>The most bytes of parameters of one instance, padding included; at least 1.</summary>
    public long Bytes { get; set; }

    /// <summary>The most floating-point operations of one prediction: 2mn for a dense layer of m inputs and n units; activations do not count.</summary>
    public long Flops { get; set; }

    /// <summary>The most bytes that one call of <c>Predict</c> takes on the stack for the network's signal; at least 0.</summary>
    public long StackBytes { get; set; }
}
