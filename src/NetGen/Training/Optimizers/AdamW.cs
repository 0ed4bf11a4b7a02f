using System;
using System.Globalization;

namespace NetGen;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, 2019); <c>torch.optim.AdamW</c>.</summary>
/// <remarks>
/// θ ← (1 − ηλ)θ first, then Adam's step with the bare gradient: m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²;
/// θ ← θ − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).
/// </remarks>
public sealed class AdamW : Optimizer
{
    /// <summary>Settings with λ = 0.01, as in PyTorch.</summary>
    public AdamW() => WeightDecay = 0.01;

    /// <summary>β₁, the decay rate of the gradient's running mean; in [0, 1), 0.9 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Beta1 { get; init => field = Settings.BelowOne(value, nameof(Beta1)); } = 0.9;

    /// <summary>β₂, the decay rate of the squared gradient's running mean; in [0, 1), 0.999 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Beta2 { get; init => field = Settings.BelowOne(value, nameof(Beta2)); } = 0.999;

    /// <summary>ε, added to the divisor; greater than 0, 1e-8 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Epsilon { get; init => field = Settings.PositiveAsSingle(value, nameof(Epsilon)); } = 1e-8;

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) => new AdamState(length, Beta1, Beta2, Epsilon, decoupled: true);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{base.ToString()} Beta1={Beta1} Beta2={Beta2} Epsilon={Epsilon}");
}
