using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>N(mean, deviation²).</summary>
internal sealed record NormalInput(double At, double Deviation) : SignalInput
{
    private const double Reach = 5;

    internal override double Mean => At;

    internal override double Square => (At * At) + (Deviation * Deviation);

    internal override SignalLaw Law => SignalLaw.Gaussian(At, Deviation * Deviation);

    internal override double Third => (At * At * At) + (3 * At * Deviation * Deviation);

    internal override double Fourth
    {
        get
        {
            double a = At * At, d = Deviation * Deviation;
            return (a * a) + (6 * a * d) + (3 * d * d);
        }
    }

    internal override IReadOnlyList<WeightedInput> Nodes() => Deviation > 0
        ? InputNodes.Of(At - (Reach * Deviation), At + (Reach * Deviation), x => NormalDistribution.Density((x - At) / Deviation))
        : [new(At, 1)];
}
