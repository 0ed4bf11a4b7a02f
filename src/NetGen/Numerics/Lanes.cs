using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Vector operations whose bits do not depend on the width of <see cref="Vector{T}"/> or on the processor.</summary>
public static class Lanes
{
    /// <summary>Rows are padded to this many floats, and sums across lanes run over this many virtual lanes, at every vector width.</summary>
    public const int Virtual = 16;

    /// <summary>Floats that are summed in float lanes before the block's sum goes into a double.</summary>
    private const int SumBlock = 1024;

    /// <summary>The next multiple of <see cref="Virtual"/>.</summary>
    internal static int Pad(int length) => (length + Virtual - 1) & -Virtual;

    /// <summary>a·b + c, rounded once, on every processor.</summary>
    /// <remarks>Without the instruction the JIT would call a scalar function per lane; <see cref="FusedEmulation"/> stays in vectors.
    /// The test is a constant to the JIT, and written out here because every call that it must inline counts against its budget.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) =>
        Fma.IsSupported || AdvSimd.IsSupported ? Vector.FusedMultiplyAdd(a, b, c) : FusedEmulation.MultiplyAdd(a, b, c);

    /// <summary>a·b + c, rounded once; for code that runs only where vectors of 512 bits are in hardware.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>The sum of the values: float lanes inside blocks of 1,024 values, double across blocks.</summary>
    /// <param name="values">Any number of floats; 0 for none.</param>
    public static double Sum(ReadOnlySpan<float> values) => Reduce(values, squares: false);

    /// <summary>The sum of the squares, as <see cref="Sum"/>; a value beyond 1.8e19 gives +∞, below 1e-23 adds nothing.</summary>
    /// <param name="values">Any number of floats; 0 for none.</param>
    public static double SumOfSquares(ReadOnlySpan<float> values) => Reduce(values, squares: true);

    /// <summary>The largest of the values; NaN if there is one among them, −∞ for none.</summary>
    /// <param name="values">Any number of floats.</param>
    public static float Max(ReadOnlySpan<float> values)
    {
        VirtualLanes lanes = VirtualLanes.Broadcast(float.NegativeInfinity);
        int whole = values.Length & -Virtual;
        for (int i = 0; i < whole; i += Virtual)
        {
            lanes.Max(VirtualLanes.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), i)));
        }

        if (whole < values.Length)
        {
            Span<float> tail = stackalloc float[Virtual];
            tail.Fill(float.NegativeInfinity);
            values[whole..].CopyTo(tail);
            lanes.Max(VirtualLanes.Load(ref tail[0]));
        }

        return lanes.Max();
    }

    private static double Reduce(ReadOnlySpan<float> values, bool squares)
    {
        double total = 0;
        Span<float> tail = stackalloc float[Virtual];
        for (int start = 0; start < values.Length; start += SumBlock)
        {
            ReadOnlySpan<float> block = values.Slice(start, Math.Min(SumBlock, values.Length - start));
            VirtualLanes lanes = default;
            int whole = block.Length & -Virtual;
            for (int i = 0; i < whole; i += Virtual)
            {
                Add(ref lanes, ref Unsafe.Add(ref MemoryMarshal.GetReference(block), i), squares);
            }

            if (whole < block.Length)
            {
                tail.Clear();
                block[whole..].CopyTo(tail);
                Add(ref lanes, ref tail[0], squares);
            }

            total += lanes.Sum();
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref VirtualLanes lanes, ref float values, bool squares)
    {
        if (squares)
        {
            VirtualLanes loaded = VirtualLanes.Load(ref values);
            lanes.AddProduct(loaded, loaded);
        }
        else
        {
            lanes.Add(VirtualLanes.Load(ref values));
        }
    }
}
