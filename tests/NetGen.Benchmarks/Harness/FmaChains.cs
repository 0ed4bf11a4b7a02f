using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>Multiply-adds that wait for nobody but their own chain: 12 chains, more than latency times units of any core so far.</summary>
internal static class FmaChains
{
    private const int Steps = 10_000, Chains = 12;

    /// <summary>GFLOP/s with vectors of 512 bits.</summary>
    public static double Rate512() => CoreLimits.BestRate(2.0 * 16 * Chains * Steps, () => Run512());

    /// <summary>GFLOP/s with vectors of 256 bits.</summary>
    public static double Rate256() => CoreLimits.BestRate(2.0 * 8 * Chains * Steps, () => Run256());

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run512()
    {
        Vector512<float> x = Vector512.Create(0.999f), y = Vector512.Create(0.001f);
        Vector512<float> s0 = x, s1 = x, s2 = x, s3 = x, s4 = x, s5 = x;
        Vector512<float> s6 = x, s7 = x, s8 = x, s9 = x, s10 = x, s11 = x;
        for (int i = 0; i < Steps; i++)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, x, y); s1 = Vector512.FusedMultiplyAdd(s1, x, y);
            s2 = Vector512.FusedMultiplyAdd(s2, x, y); s3 = Vector512.FusedMultiplyAdd(s3, x, y);
            s4 = Vector512.FusedMultiplyAdd(s4, x, y); s5 = Vector512.FusedMultiplyAdd(s5, x, y);
            s6 = Vector512.FusedMultiplyAdd(s6, x, y); s7 = Vector512.FusedMultiplyAdd(s7, x, y);
            s8 = Vector512.FusedMultiplyAdd(s8, x, y); s9 = Vector512.FusedMultiplyAdd(s9, x, y);
            s10 = Vector512.FusedMultiplyAdd(s10, x, y); s11 = Vector512.FusedMultiplyAdd(s11, x, y);
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5
            + s6 + s7 + s8 + s9 + s10 + s11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run256()
    {
        Vector256<float> x = Vector256.Create(0.999f), y = Vector256.Create(0.001f);
        Vector256<float> s0 = x, s1 = x, s2 = x, s3 = x, s4 = x, s5 = x;
        Vector256<float> s6 = x, s7 = x, s8 = x, s9 = x, s10 = x, s11 = x;
        for (int i = 0; i < Steps; i++)
        {
            s0 = Vector256.FusedMultiplyAdd(s0, x, y); s1 = Vector256.FusedMultiplyAdd(s1, x, y);
            s2 = Vector256.FusedMultiplyAdd(s2, x, y); s3 = Vector256.FusedMultiplyAdd(s3, x, y);
            s4 = Vector256.FusedMultiplyAdd(s4, x, y); s5 = Vector256.FusedMultiplyAdd(s5, x, y);
            s6 = Vector256.FusedMultiplyAdd(s6, x, y); s7 = Vector256.FusedMultiplyAdd(s7, x, y);
            s8 = Vector256.FusedMultiplyAdd(s8, x, y); s9 = Vector256.FusedMultiplyAdd(s9, x, y);
            s10 = Vector256.FusedMultiplyAdd(s10, x, y); s11 = Vector256.FusedMultiplyAdd(s11, x, y);
        }

        return Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5
            + s6 + s7 + s8 + s9 + s10 + s11);
    }
}
