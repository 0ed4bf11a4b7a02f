using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>The inverse of the normal distribution function, by Wichura's rational functions (AS 241, 1988): relative error 1e-7.</summary>
internal static class NormalQuantile
{
    private const double Central = 0.425, Near = 5;

    /// <summary>z with Φ(z) = p.</summary>
    /// <param name="p">In (0, 1).</param>
    public static double Of(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= Central)
        {
            double r = (Central * Central) - (q * q);
            return q * Ratio(r, 3.3871327179, 50.434271938, 159.29113202, 59.109374720, 17.895169469, 78.757757664, 67.187563600);
        }

        double t = Math.Sqrt(-ScalarMath.Log(q < 0 ? p : 1 - p));
        double tail = t <= Near
            ? Ratio(t - 1.6, 1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103, 0.73700164250, 0.12021132975, 0)
            : Ratio(t - Near, 6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997, 0.24197894225, 0.012258202635, 0);
        return q < 0 ? -tail : tail;
    }

    private static double Ratio(double r, double a0, double a1, double a2, double a3, double b1, double b2, double b3) =>
        ((((((a3 * r) + a2) * r) + a1) * r) + a0) / ((((((b3 * r) + b2) * r) + b1) * r) + 1);
}
