using System;
using System.Numerics;
using System.Runtime.CompilerServices;
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

    private static double Read(int bytes)
    {
        float[] array = GC.AllocateArray<float>((bytes + Alignment) / sizeof(float), pinned: true);
        int start = (int)((Alignment - (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Alignment)) % Alignment) / sizeof(float);
        int times = Math.Max(1, (1 << 20) / bytes);
        return BestRate((double)bytes * times, () =>
        {
            int last = 0;
            for (int i = 0; i < times; i++) last ^= ReadAll(array.AsSpan(start, bytes / sizeof(float)));
            return last;
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int ReadAll(ReadOnlySpan<float> buffer)
    {
        ref int start = ref Unsafe.As<float, int>(ref MemoryMarshal.GetReference(buffer));
        nuint length = (nuint)buffer.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<int> a = default, b = default, c = default, d = default;
            for (nuint i = 0; i < length; i += 128)
            {
                a ^= Vector512.LoadUnsafe(ref start, i) ^ Vector512.LoadUnsafe(ref start, i + 64);
                b ^= Vector512.LoadUnsafe(ref start, i + 16) ^ Vector512.LoadUnsafe(ref start, i + 80);
                c ^= Vector512.LoadUnsafe(ref start, i + 32) ^ Vector512.LoadUnsafe(ref start, i + 96);
                d ^= Vector512.LoadUnsafe(ref start, i + 48) ^ Vector512.LoadUnsafe(ref start, i + 112);
            }

            return Vector512.Sum(a ^ b ^ c ^ d);
        }
        else
        {
            Vector<int> a = default, b = default, c = default, d = default;
            nuint width = (nuint)Vector<int>.Count;
            for (nuint i = 0; i < length; i += 4 * width)
            {
                a ^= Vector.LoadUnsafe(ref start, i);
                b ^= Vector.LoadUnsafe(ref start, i + width);
                c ^= Vector.LoadUnsafe(ref start, i + (2 * width));
                d ^= Vector.LoadUnsafe(ref start, i + (3 * width));
            }

            return Vector.Sum(a ^ b ^ c ^ d);
        }
    }
}
