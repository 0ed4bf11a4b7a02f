using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Losses;

/// <summary>The loops that run an <see cref="IElementwiseLoss"/> over rows.</summary>
/// <remarks>
/// A row is summed over 16 virtual lanes in single precision, the rows in double precision. The gradient returns what
/// <see cref="Value{T}"/> returns because it calls it: targets and outputs are few beside what the layers compute, and the second
/// reading comes from the cache. The loops are never inlined, so that a loss keeps within what the JIT is willing to inline.
/// One output a row has loops of its own, see <see cref="ColumnLoss"/>.
/// </remarks>
internal static class ElementwiseLoss
{
    /// <summary>Writes scale · ∂ℓ/∂y, zeros in the padding; for the parameters, see <see cref="MeanSquaredError.Gradient"/>.</summary>
    /// <returns>The sum of the losses.</returns>
    public static double Gradient<T>(
        ref float outputs, ref float targets, ref float delta, int rows, int width, int stride, float scale, float parameter)
        where T : struct, IElementwiseLoss
    {
        if (width == 1)
        {
            ColumnLoss.Slopes<T>(ref outputs, ref targets, ref delta, rows, stride, scale, parameter);
        }
        else
        {
            Slopes<T>(ref outputs, ref targets, ref delta, rows, width, stride, scale, parameter);
        }

        return Value<T>(ref outputs, ref targets, rows, width, stride, parameter);
    }

    /// <summary>The sum of the losses.</summary>
    public static double Value<T>(ref float outputs, ref float targets, int rows, int width, int stride, float parameter)
        where T : struct, IElementwiseLoss => width == 1
        ? ColumnLoss.Sum<T>(ref outputs, ref targets, rows, stride, parameter)
        : Sum<T>(ref outputs, ref targets, rows, width, stride, parameter);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Sum<T>(ref float outputs, ref float targets, int rows, int width, int stride, float parameter)
        where T : struct, IElementwiseLoss
    {
        double total = 0;
        Vector<float> parameters = Vector.Create(parameter);
        Span<float> losses = stackalloc float[Lanes.Virtual];
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (nint row = 0; row < rows; row++)
        {
            ref float y = ref Unsafe.Add(ref outputs, row * stride);
            ref float t = ref Unsafe.Add(ref targets, row * width);
            long left = (rows - row) * width;
            VirtualLanes lanes = default;
            for (int i = 0; i < width; i += Lanes.Virtual)
            {
                ref float block = ref PackedRow.Block(ref t, i, left, ref tail[0]);
                for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
                {
                    Vector<float> output = Vector.LoadUnsafe(ref y, (nuint)(i + j));
                    Vector<float> loss = T.Value(output, Vector.LoadUnsafe(ref block, (nuint)j), parameters);
                    Vector.ConditionalSelect(Rows.Inside(i + j, width), loss, Vector<float>.Zero).StoreUnsafe(ref losses[0], (nuint)j);
                }

                lanes.Add(VirtualLanes.Load(ref losses[0]));
            }

            total += lanes.Sum();
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Slopes<T>(
        ref float outputs, ref float targets, ref float delta, int rows, int width, int stride, float scale, float parameter)
        where T : struct, IElementwiseLoss
    {
        Vector<float> scales = Vector.Create(scale), parameters = Vector.Create(parameter);
        Span<float> tail = stackalloc float[Lanes.Virtual];
        for (nint row = 0; row < rows; row++)
        {
            ref float y = ref Unsafe.Add(ref outputs, row * stride);
            ref float t = ref Unsafe.Add(ref targets, row * width);
            long left = (rows - row) * width;
            ref float d = ref Unsafe.Add(ref delta, row * stride);
            for (int i = 0; i < width; i += Lanes.Virtual)
            {
                ref float block = ref PackedRow.Block(ref t, i, left, ref tail[0]);
                for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
                {
                    Vector<float> output = Vector.LoadUnsafe(ref y, (nuint)(i + j));
                    Vector<float> slope = T.Slope(output, Vector.LoadUnsafe(ref block, (nuint)j), parameters) * scales;
                    Vector.ConditionalSelect(Rows.Inside(i + j, width), slope, Vector<float>.Zero).StoreUnsafe(ref d, (nuint)(i + j));
                }
            }
        }
    }
}
