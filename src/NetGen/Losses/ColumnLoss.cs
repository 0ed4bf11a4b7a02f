using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>The loops of <see cref="ElementwiseLoss"/> for one output a row: sixteen rows at a time.</summary>
/// <remarks>
/// Row by row, 15 of 16 lanes would compute for nothing, and behind a small network that took longer than its layers. The bits are the
/// same: a lane does not know its place, and a sum over one float is that float.
/// </remarks>
internal static class ColumnLoss
{
    /// <summary>The sum of the losses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double Sum<T>(ref float outputs, ref float targets, int rows, int stride, float parameter)
        where T : struct, IElementwiseLoss
    {
        double total = 0;
        Vector<float> parameters = Vector.Create(parameter);
        Span<float> column = stackalloc float[Lanes.Virtual];
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (int row = 0; row < rows; row += Lanes.Virtual)
        {
            int count = Math.Min(Lanes.Virtual, rows - row);
            Gather(ref Unsafe.Add(ref outputs, (nint)row * stride), column[..count], stride);
            ref float block = ref PackedRow.Block(ref targets, row, rows, ref tail[0]);
            for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
            {
                Vector<float> y = Vector.LoadUnsafe(ref column[0], (nuint)j);
                T.Value(y, Vector.LoadUnsafe(ref block, (nuint)j), parameters).StoreUnsafe(ref column[0], (nuint)j);
            }

            foreach (float loss in column[..count]) total += loss;
        }

        return total;
    }

    /// <summary>Writes scale · ∂ℓ/∂y, zeros in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Slopes<T>(ref float outputs, ref float targets, ref float delta, int rows, int stride, float scale, float parameter)
        where T : struct, IElementwiseLoss
    {
        MemoryMarshal.CreateSpan(ref delta, rows * stride).Clear();
        Vector<float> scales = Vector.Create(scale), parameters = Vector.Create(parameter);
        Span<float> column = stackalloc float[Lanes.Virtual];
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (int row = 0; row < rows; row += Lanes.Virtual)
        {
            int count = Math.Min(Lanes.Virtual, rows - row);
            Gather(ref Unsafe.Add(ref outputs, (nint)row * stride), column[..count], stride);
            ref float block = ref PackedRow.Block(ref targets, row, rows, ref tail[0]);
            for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
            {
                Vector<float> y = Vector.LoadUnsafe(ref column[0], (nuint)j);
                (T.Slope(y, Vector.LoadUnsafe(ref block, (nuint)j), parameters) * scales).StoreUnsafe(ref column[0], (nuint)j);
            }

            for (int i = 0; i < count; i++) Unsafe.Add(ref delta, (nint)(row + i) * stride) = column[i];
        }
    }

    private static void Gather(ref float outputs, Span<float> column, int stride)
    {
        for (int i = 0; i < column.Length; i++) column[i] = Unsafe.Add(ref outputs, (nint)i * stride);
    }
}
