using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Reductions over one padded row: only the first <c>width</c> floats count, whatever lies in the padding.</summary>
internal static class Rows
{
    /// <summary>All bits set in the lanes whose place in the row, from <paramref name="start"/> on, is below the width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<int> Inside(int start, int width) => Vector.LessThan(Vector<int>.Indices, Vector.Create(width - start));

    /// <summary>The row's largest value; NaN if there is one.</summary>
    public static float Max(ref float row, int width)
    {
        VirtualLanes lanes = VirtualLanes.Broadcast(float.NegativeInfinity);
        int whole = width & -Lanes.Virtual;
        for (int i = 0; i < whole; i += Lanes.Virtual)
        {
            lanes.Max(ref Unsafe.Add(ref row, i));
        }

        if (whole < width)
        {
            Span<float> tail = stackalloc float[Lanes.Virtual];
            CopyTail(ref Unsafe.Add(ref row, whole), width - whole, float.NegativeInfinity, ref tail[0]);
            lanes.Max(ref tail[0]);
        }

        return lanes.Max();
    }

    /// <summary>The row's sum.</summary>
    public static float Sum(ref float row, int width)
    {
        VirtualLanes lanes = default;
        int whole = width & -Lanes.Virtual;
        for (int i = 0; i < whole; i += Lanes.Virtual)
        {
            lanes.Add(ref Unsafe.Add(ref row, i));
        }

        if (whole < width)
        {
            Span<float> tail = stackalloc float[Lanes.Virtual];
            CopyTail(ref Unsafe.Add(ref row, whole), width - whole, 0f, ref tail[0]);
            lanes.Add(ref tail[0]);
        }

        return lanes.Sum();
    }

    /// <summary>The sum of the products of two rows.</summary>
    public static float Dot(ref float row, ref float other, int width)
    {
        VirtualLanes lanes = default;
        int whole = width & -Lanes.Virtual;
        for (int i = 0; i < whole; i += Lanes.Virtual)
        {
            lanes.AddProduct(ref Unsafe.Add(ref row, i), ref Unsafe.Add(ref other, i));
        }

        if (whole < width)
        {
            Span<float> tails = stackalloc float[Lanes.Virtual * 2];
            CopyTail(ref Unsafe.Add(ref row, whole), width - whole, 0f, ref tails[0]);
            CopyTail(ref Unsafe.Add(ref other, whole), width - whole, 0f, ref tails[Lanes.Virtual]);
            lanes.AddProduct(ref tails[0], ref tails[Lanes.Virtual]);
        }

        return lanes.Sum();
    }

    /// <summary>Copies a row's last block of 16 with the padding replaced.</summary>
    private static void CopyTail(ref float block, int width, float padding, ref float tail)
    {
        for (int j = 0; j < Lanes.Virtual; j += Vector<float>.Count)
        {
            Vector<float> v = Vector.LoadUnsafe(ref block, (nuint)j);
            Vector.ConditionalSelect(Inside(j, width), v, Vector.Create(padding)).StoreUnsafe(ref tail, (nuint)j);
        }
    }
}
