using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// Layers of few units: two or four inputs share a row of weights, and a unit's products lie side by side in as many lanes, which are
/// added up at the end, always in one order.
/// </summary>
/// <remarks>Rows are <see cref="Lanes.Virtual"/> floats: eight units of two lanes, or four of four. Lengths are not checked.</remarks>
public static class Folding
{
    /// <summary>Two floats, over and over.</summary>
    /// <param name="x">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Repeat2(ref float x) => Vector.AsVectorSingle(Vector.Create(Pair(ref x)));

    /// <summary>The same in 512 bits.</summary>
    /// <param name="x">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat2Wide(ref float x) => Vector512.Create(Pair(ref x)).AsSingle();

    /// <summary>Four floats, over and over.</summary>
    /// <param name="x">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Repeat4(ref float x)
    {
        Vector128<float> four = Vector128.LoadUnsafe(ref x);
        if (Vector<float>.Count == 4) return four.AsVector();
        return Vector<float>.Count == 8 ? Vector256.Create(four, four).AsVector() : Repeat4Wide(ref x).AsVector();
    }

    /// <summary>The same in 512 bits.</summary>
    /// <param name="x">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat4Wide(ref float x)
    {
        Vector128<float> four = Vector128.LoadUnsafe(ref x);
        if (!Avx512F.IsSupported) return Vector512.Create(four);
        // One shuffle, where Create would take three.
        Vector512<float> low = four.ToVector256Unsafe().ToVector512Unsafe();
        return Avx512F.Shuffle4x128(low, low, 0);
    }

    /// <summary>Rows of eight units in two lanes each become rows of eight outputs: the lanes' sum and the bias.</summary>
    /// <param name="rows">The first float of the first row; the lanes behind the outputs are written 0.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="bias">The first of eight biases.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum2(ref float rows, int count, ref float bias)
    {
        Vector128<float> low = Vector128.LoadUnsafe(ref bias), high = Vector128.LoadUnsafe(ref bias, 4);
        for (int row = 0; row < count; row++)
        {
            Vector128<float> a = Neighbours(ref rows), b = Neighbours(ref Unsafe.Add(ref rows, 4));
            Vector128<float> c = Neighbours(ref Unsafe.Add(ref rows, 8)), d = Neighbours(ref Unsafe.Add(ref rows, 12));
            (low + Evens(a, b)).StoreUnsafe(ref rows);
            (high + Evens(c, d)).StoreUnsafe(ref rows, 4);
            Vector128<float>.Zero.StoreUnsafe(ref rows, 8);
            Vector128<float>.Zero.StoreUnsafe(ref rows, 12);
            rows = ref Unsafe.Add(ref rows, Lanes.Virtual);
        }
    }

    /// <summary>Rows of four units in four lanes each become rows of four outputs: the lanes' sum, (0 + 2) + (1 + 3), and the bias.</summary>
    /// <param name="rows">The first float of the first row; the lanes behind the outputs are written 0.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="bias">The first of four biases.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum4(ref float rows, int count, ref float bias)
    {
        for (int row = 0; row < count; row++)
        {
            // One by one: four vectors would have to be turned to give one, and a row takes ten cycles either way.
            for (nint unit = 0; unit < 4; unit++)
            {
                ref float lanes = ref Unsafe.Add(ref rows, 4 * unit);
                float even = lanes + Unsafe.Add(ref lanes, 2), odd = Unsafe.Add(ref lanes, 1) + Unsafe.Add(ref lanes, 3);
                Unsafe.Add(ref rows, unit) = Unsafe.Add(ref bias, unit) + (even + odd);
            }

            Unsafe.InitBlockUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref rows, 4)), 0, 12 * sizeof(float));
            rows = ref Unsafe.Add(ref rows, Lanes.Virtual);
        }
    }

    /// <summary>Rows of eight gradients are spread over the lanes of their units, two each.</summary>
    /// <param name="rows">The first float of the first row.</param>
    /// <param name="count">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Spread2(ref float rows, int count)
    {
        for (int row = 0; row < count; row++)
        {
            Vector128<float> low = Vector128.LoadUnsafe(ref rows), high = Vector128.LoadUnsafe(ref rows, 4);
            Vector128.Shuffle(low, Vector128.Create(0, 0, 1, 1)).StoreUnsafe(ref rows);
            Vector128.Shuffle(low, Vector128.Create(2, 2, 3, 3)).StoreUnsafe(ref rows, 4);
            Vector128.Shuffle(high, Vector128.Create(0, 0, 1, 1)).StoreUnsafe(ref rows, 8);
            Vector128.Shuffle(high, Vector128.Create(2, 2, 3, 3)).StoreUnsafe(ref rows, 12);
            rows = ref Unsafe.Add(ref rows, Lanes.Virtual);
        }
    }

    /// <summary>Rows of four gradients are spread over the lanes of their units, four each.</summary>
    /// <param name="rows">The first float of the first row.</param>
    /// <param name="count">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Spread4(ref float rows, int count)
    {
        for (int row = 0; row < count; row++)
        {
            Vector128<float> four = Vector128.LoadUnsafe(ref rows);
            Vector128.Shuffle(four, Vector128.Create(0, 0, 0, 0)).StoreUnsafe(ref rows);
            Vector128.Shuffle(four, Vector128.Create(1, 1, 1, 1)).StoreUnsafe(ref rows, 4);
            Vector128.Shuffle(four, Vector128.Create(2, 2, 2, 2)).StoreUnsafe(ref rows, 8);
            Vector128.Shuffle(four, Vector128.Create(3, 3, 3, 3)).StoreUnsafe(ref rows, 12);
            rows = ref Unsafe.Add(ref rows, Lanes.Virtual);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Pair(ref float x) => Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref x));

    /// <summary>0 + 1 in lane 0, 2 + 3 in lane 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Neighbours(ref float lanes) => Neighbours(Vector128.LoadUnsafe(ref lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Neighbours(Vector128<float> lanes) => lanes + Vector128.Shuffle(lanes, Vector128.Create(1, 0, 3, 2));

    /// <summary>Lanes 0 and 2 of the one and of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Evens(Vector128<float> lower, Vector128<float> upper) => Vector128.ConditionalSelect(
        Vector128.Create(0u, 0u, ~0u, ~0u).AsSingle(),
        Vector128.Shuffle(upper, Vector128.Create(0, 2, 0, 2)),
        Vector128.Shuffle(lower, Vector128.Create(0, 2, 0, 2)));
}
