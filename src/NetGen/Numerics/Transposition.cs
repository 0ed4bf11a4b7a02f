using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Transposes weights for the backward pass.</summary>
public static class Transposition
{
    private const int Side = 8;

    /// <summary>destination[j][i] = source[i][j].</summary>
    /// <remarks>In squares of 8 × 8 where the processor has the shuffles for it: element by element this would cost a batch of one
    /// sample as much as all its multiplications.</remarks>
    /// <param name="source">The first float of the source.</param>
    /// <param name="rows">The source's rows.</param>
    /// <param name="columns">The source's columns, without padding.</param>
    /// <param name="sourceStride">The floats from one source row to the next.</param>
    /// <param name="destination">The first float of the destination; what lies behind <paramref name="rows"/> in its rows is left alone.</param>
    /// <param name="destinationStride">The floats from one destination row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ref float source, int rows, int columns, int sourceStride, ref float destination, int destinationStride)
    {
        int tiledRows = Avx.IsSupported ? rows / Side * Side : 0, tiledColumns = columns / Side * Side;
        for (nint top = 0; top < tiledRows; top += Side)
        {
            for (nint left = 0; left < tiledColumns; left += Side)
            {
                Square(
                    ref Unsafe.Add(ref source, (top * sourceStride) + left), sourceStride,
                    ref Unsafe.Add(ref destination, (left * destinationStride) + top), destinationStride);
            }
        }

        // What no square covers: the columns behind them, then the rows below.
        Elements(ref source, 0, tiledRows, tiledColumns, columns, sourceStride, ref destination, destinationStride);
        Elements(ref source, tiledRows, rows, 0, columns, sourceStride, ref destination, destinationStride);
    }

    /// <summary>The same of rows that hold several inputs of each unit side by side, see <see cref="DenseLayer.InputsPerRow"/>.</summary>
    /// <param name="source">The first float of the source; its rows are <see cref="Lanes.Virtual"/> floats.</param>
    /// <param name="inputs">The inputs: columns of the destination.</param>
    /// <param name="units">The units: rows of the destination.</param>
    /// <param name="inputsPerRow">A divisor of <paramref name="inputs"/>.</param>
    /// <param name="destination">The first float of the destination.</param>
    /// <param name="destinationStride">The floats from one destination row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyFolded(ref float source, int inputs, int units, int inputsPerRow, ref float destination, int destinationStride)
    {
        for (nint unit = 0; unit < units; unit++)
        {
            ref float from = ref Unsafe.Add(ref source, unit * inputsPerRow);
            ref float to = ref Unsafe.Add(ref destination, unit * destinationStride);
            for (nint input = 0; input < inputs; input += inputsPerRow)
            {
                for (nint i = 0; i < inputsPerRow; i++) Unsafe.Add(ref to, input + i) = Unsafe.Add(ref from, i);
                from = ref Unsafe.Add(ref from, Lanes.Virtual);
            }
        }
    }

    private static void Elements(
        ref float source, int top, int bottom, int left, int right, int sourceStride, ref float destination, int destinationStride)
    {
        for (nint j = left; j < right; j++)
        {
            for (nint i = top; i < bottom; i++)
                Unsafe.Add(ref destination, (j * destinationStride) + i) = Unsafe.Add(ref source, (i * sourceStride) + j);
        }
    }

    // Pairs of rows are interleaved, then pairs of pairs, then halves change places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        Half(ref source, sourceStride, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d);
        Half(
            ref Unsafe.Add(ref source, 4 * sourceStride), sourceStride,
            out Vector256<float> e, out Vector256<float> f, out Vector256<float> g, out Vector256<float> h);
        Store(a, e, ref destination, destinationStride);
        Store(b, f, ref Unsafe.Add(ref destination, destinationStride), destinationStride);
        Store(c, g, ref Unsafe.Add(ref destination, 2 * destinationStride), destinationStride);
        Store(d, h, ref Unsafe.Add(ref destination, 3 * destinationStride), destinationStride);
    }

    /// <summary>Of four rows of eight: columns 0 and 4, 1 and 5, 2 and 6, 3 and 7, as halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(
        ref float source, nint stride, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d)
    {
        Vector256<float> r0 = Vector256.LoadUnsafe(ref source), r1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, stride));
        Vector256<float> r2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, 2 * stride));
        Vector256<float> r3 = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, 3 * stride));
        Vector256<double> low01 = Avx.UnpackLow(r0, r1).AsDouble(), high01 = Avx.UnpackHigh(r0, r1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(r2, r3).AsDouble(), high23 = Avx.UnpackHigh(r2, r3).AsDouble();
        a = Avx.UnpackLow(low01, low23).AsSingle();
        b = Avx.UnpackHigh(low01, low23).AsSingle();
        c = Avx.UnpackLow(high01, high23).AsSingle();
        d = Avx.UnpackHigh(high01, high23).AsSingle();
    }

    /// <summary>The lower halves are a column, the upper ones the fourth behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> top, Vector256<float> bottom, ref float destination, nint stride)
    {
        Avx.Permute2x128(top, bottom, 0x20).StoreUnsafe(ref destination);
        Avx.Permute2x128(top, bottom, 0x31).StoreUnsafe(ref Unsafe.Add(ref destination, 4 * stride));
    }
}
