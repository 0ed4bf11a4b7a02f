using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>ReLUs that are off: for one input (inactive), for every input of a batch, or of the declared range (dead).</summary>
internal static class DeadUnits
{
    /// <summary>P(h ≤ 0 for each of K inputs) of one unit, = E Φ((−M/√q − √c t)/√(1 − c))ᴷ over t ~ N(0, 1).</summary>
    /// <remarks>Inputs share the part √c t of a unit's pre-activation. With depth c tends to 1 and the probability to ½, whatever the width.</remarks>
    /// <param name="mean">M.</param>
    /// <param name="variance">q, above 0.</param>
    /// <param name="correlation">c of two inputs' pre-activations; below 0 it counts as 0.</param>
    /// <param name="inputs">K, at least 1.</param>
    public static double OnBatch(double mean, double variance, double correlation, int inputs)
    {
        double at = -mean / Math.Sqrt(variance), c = Math.Min(1, Math.Max(0, correlation));
        if (c == 0) return ExponentialFunctions.Power(NormalDistribution.Cumulative(at), inputs);
        if (c == 1) return NormalDistribution.Cumulative(at);

        // The power of Φ turns from 0 to 1 about √(2 ln K) own deviations above 0, within the inverse of that.
        double shared = Math.Sqrt(c), own = Math.Sqrt(1 - c), turn = Math.Sqrt(2 * ScalarMath.Log(inputs));
        var sum = new BatchSum(at, shared, own, inputs);
        new GaussianLaw(0, 1).Integrate(ref sum, [(at - (own * turn)) / shared], own / shared / (1 + turn));
        return sum.Sum;
    }

    /// <summary>The probability that one input silences at least one of several layers, 1 − Π(1 − inactiveⁿ) (Lu et al., 2019).</summary>
    /// <param name="inactive">P(h ≤ 0) of a unit.</param>
    /// <param name="width">n.</param>
    /// <param name="layers">How many such layers.</param>
    public static double Network(double inactive, int width, int layers) =>
        1 - ExponentialFunctions.Power(1 - ExponentialFunctions.Power(inactive, width), layers);

    private struct BatchSum(double at, double shared, double own, int inputs) : IIntegrand
    {
        public double Sum { get; private set; }

        public void Add(double h, double deviation, double weight) =>
            Sum += weight * ExponentialFunctions.Power(NormalDistribution.Cumulative((at - (shared * h)) / own), inputs);
    }
}
