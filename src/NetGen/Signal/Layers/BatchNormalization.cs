using System;

namespace NetGen.Signal;

/// <summary>Over a batch (Ioffe and Szegedy, 2015): divides by what differs between inputs, q less the covariance of two.</summary>
/// <remarks>The gradient grows by E φ′²/Var φ ≥ 1 a layer, so deep plain chains explode (Yang et al., 2019).</remarks>
internal sealed record BatchNormalization(double Gamma = 1, double Beta = 0, double Epsilon = 1e-5) : Normalization(Gamma, Beta, Epsilon)
{
    public override string Name => "BatchNorm";

    public override bool NeedsProduct => true;

    public override double Divisor(double variance, double covariance) => Math.Max(0, variance - covariance);
}
