using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>What this core can do at most, measured: f32 multiply-adds and reads from each level of the cache.</summary>
internal sealed record CoreLimits(double Fma512, double Fma256, double L1, double L2, double L3)
{
    private const int Alignment = 64;

    /// <summary>The faster of the two vector widths, in GFLOP/s.</summary>
    public double Peak => Math.Max(Fma512, Fma256);

    /// <summary>Measures this core.</summary>
    public static CoreLimits Measure() => new(
        Vector512.IsHardwareAccelerated ? FmaChains.Rate512() : 0, FmaChains.Rate256(), Read(16 << 10), Read(256 << 10), Read(4 << 20));

    /// <summary>The bandwidth, in GB/s, of the nearest level that so many bytes fit in.</summary>
    public double Bandwidth(double bytes) => bytes <= Machine.CacheBytes(1) ? L1 : bytes <= Machine.CacheBytes(2) ? L2 : L3;

    /// <summary>The best rate of some tries: amount of work per nanosecond.</summary>
    public static double BestRate(double amount, Func<double> work)
    {
        double sum = 0;
        var contender = new Contender("limit", () => sum += work(), () => sum);
        return amount / Race.Run(contender).Best(0);
    }

    // Wide loads are not the faster ones on every core.
    private static double Read(int bytes) => Vector512.IsHardwareAccelerated
        ? Math.Max(Read(bytes, ReadPass.Of512), Read(bytes, ReadPass.Of256))
        : Read(bytes, ReadPass.Of256);

    private static double Read(int bytes, Func<float[], int, int, float> pass)
    {
        float[] array = GC.AllocateArray<float>((bytes + Alignment) / sizeof(float), pinned: true);
        int start = (int)((Alignment - (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Alignment)) % Alignment) / sizeof(float);
        // Written first: pages that nobody has written are all one page of zeros, which measures the cache of that.
        Array.Fill(array, 1f);
        int times = Math.Max(1, (1 << 20) / bytes);
        return BestRate((double)bytes * times, () =>
        {
            float last = 0;
            for (int i = 0; i < times; i++) last += pass(array, start, bytes / sizeof(float));
            return last;
        });
    }
}
