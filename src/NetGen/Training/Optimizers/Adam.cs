using System;
using System.Globalization;

namespace NetGen;

/// <summary>Adam (Kingma and Ba, 2015); <c>torch.optim.Adam</c>.</summary>
/// <remarks>
/// g ← g + λθ; m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε). The decay λ is an L2 penalty, scaled like
/// the gradient; the decoupled form is <see cref="AdamW"/>.
/// </remarks>
public sealed class Adam : Optimizer
{
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
    public override OptimizerState CreateState(int length) => new AdamState(length, Beta1, Beta2, Epsilon, decoupled: false);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{base.ToString()} Beta1={Beta1} Beta2={Beta2} Epsilon={Epsilon}");
}
