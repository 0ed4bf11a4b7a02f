using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>One known value: no variance between inputs.</summary>
internal sealed record PointInput(double At) : SignalInput
{
    internal override double Mean => At;

    internal override double Square => At * At;

    internal override SignalLaw Law => new PointLaw(At);

    internal override double Third => At * At * At;

    internal override double Fourth => At * At * At * At;

    internal override SignalState State(int size) => base.State(size) with { SquareVariance = 0, Scalar = At };

    internal override IReadOnlyList<WeightedInput> Nodes() => [new(At, 1)];
}
