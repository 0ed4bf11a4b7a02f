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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(ref float row, int width)
    {
        VirtualLanes lanes = VirtualLanes.Broadcast(float.NegativeInfinity);
        int whole = width & -Lanes.Virtual;
        for (int i = 0; i < whole; i += Lanes.Virtual)
        {
            lanes.Max(VirtualLanes.Load(ref Unsafe.Add(ref row, i)));
        }

        if (whole < width) lanes.Max(VirtualLanes.LoadFirst(ref Unsafe.Add(ref row, whole), width - whole, float.NegativeInfinity));
        return lanes.Max();
    }

    /// <summary>The row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(ref float row, int width)
    {
        VirtualLanes lanes = default;
        int whole = width & -Lanes.Virtual;
        for (int i = 0; i < whole; i += Lanes.Virtual)
        {
            lanes.Add(VirtualLanes.Load(ref Unsafe.Add(ref row, i)));
        }

        if (whole < width) lanes.Add(VirtualLanes.LoadFirst(ref Unsafe.Add(ref row, whole), width - whole, 0f));
        return lanes.Sum();
    }

    /// <summary>The sum of the products of two rows.</summary>
    public static float Dot(ref float row, ref float other, int width)
    {
        VirtualLanes lanes = default;
        int whole = width & -Lanes.Virtual;
        for (int i = 0; i < whole; i += Lanes.Virtual)
        {
            lanes.AddProduct(VirtualLanes.Load(ref Unsafe.Add(ref row, i)), VirtualLanes.Load(ref Unsafe.Add(ref other, i)));
        }

        if (whole < width)
        {
            VirtualLanes tail = VirtualLanes.LoadFirst(ref Unsafe.Add(ref row, whole), width - whole, 0f);
            lanes.AddProduct(tail, VirtualLanes.LoadFirst(ref Unsafe.Add(ref other, whole), width - whole, 0f));
        }

        return lanes.Sum();
    }
}
