using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Sixteen lanes as one, two or four vectors, whatever the width of the machine: accumulators with one order of additions.</summary>
/// <remarks>The tests of the vector's width are constants to the JIT. Lane i of the sixteen lies at the same place at every width.</remarks>
internal struct VirtualLanes
{
    private Vector<float> a, b, c, d;

    /// <summary>All lanes hold one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VirtualLanes Broadcast(float value) =>
        new() { a = new(value), b = new(value), c = new(value), d = new(value) };

    /// <summary>Adds 16 floats lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref float values)
    {
        a += Load(ref values, 0);
        if (Vector<float>.Count < 16)
        {
            b += Load(ref values, 1);
        }

        if (Vector<float>.Count < 8)
        {
            c += Load(ref values, 2);
            d += Load(ref values, 3);
        }
    }

    /// <summary>Adds the first floats of 16 lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref float values, int width)
    {
        a += First(ref values, 0, width, 0f);
        if (Vector<float>.Count < 16)
        {
            b += First(ref values, 1, width, 0f);
        }

        if (Vector<float>.Count < 8)
        {
            c += First(ref values, 2, width, 0f);
            d += First(ref values, 3, width, 0f);
        }
    }

    /// <summary>Adds the products of 16 floats and 16 others lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(ref float values, ref float others)
    {
        a = Lanes.MultiplyAdd(Load(ref values, 0), Load(ref others, 0), a);
        if (Vector<float>.Count < 16)
        {
            b = Lanes.MultiplyAdd(Load(ref values, 1), Load(ref others, 1), b);
        }

        if (Vector<float>.Count < 8)
        {
            c = Lanes.MultiplyAdd(Load(ref values, 2), Load(ref others, 2), c);
            d = Lanes.MultiplyAdd(Load(ref values, 3), Load(ref others, 3), d);
        }
    }

    /// <summary>Adds the products of the first floats of 16 and of 16 others lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(ref float values, ref float others, int width)
    {
        a = Lanes.MultiplyAdd(First(ref values, 0, width, 0f), First(ref others, 0, width, 0f), a);
        if (Vector<float>.Count < 16)
        {
            b = Lanes.MultiplyAdd(First(ref values, 1, width, 0f), First(ref others, 1, width, 0f), b);
        }

        if (Vector<float>.Count < 8)
        {
            c = Lanes.MultiplyAdd(First(ref values, 2, width, 0f), First(ref others, 2, width, 0f), c);
            d = Lanes.MultiplyAdd(First(ref values, 3, width, 0f), First(ref others, 3, width, 0f), d);
        }
    }

    /// <summary>Takes the larger of each lane and each of 16 floats; NaN wins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Max(ref float values)
    {
        a = Vector.Max(a, Load(ref values, 0));
        if (Vector<float>.Count < 16)
        {
            b = Vector.Max(b, Load(ref values, 1));
        }

        if (Vector<float>.Count < 8)
        {
            c = Vector.Max(c, Load(ref values, 2));
            d = Vector.Max(d, Load(ref values, 3));
        }
    }

    /// <summary>Takes the larger of each lane and each of the first floats of 16; NaN wins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Max(ref float values, int width)
    {
        a = Vector.Max(a, First(ref values, 0, width, float.NegativeInfinity));
        if (Vector<float>.Count < 16)
        {
            b = Vector.Max(b, First(ref values, 1, width, float.NegativeInfinity));
        }

        if (Vector<float>.Count < 8)
        {
            c = Vector.Max(c, First(ref values, 2, width, float.NegativeInfinity));
            d = Vector.Max(d, First(ref values, 3, width, float.NegativeInfinity));
        }
    }

    /// <summary>The sum of the lanes as a tree: 16 to 8 to 4 to 2 to 1, upper half onto lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Sum()
    {
        Vector128<float> four;
        if (Vector<float>.Count == 4)
        {
            four = (a + c).AsVector128() + (b + d).AsVector128();
        }
        else
        {
            Vector256<float> eight = Vector<float>.Count == 8
                ? (a + b).AsVector256()
                : a.AsVector512().GetLower() + a.AsVector512().GetUpper();
            four = eight.GetLower() + eight.GetUpper();
        }

        return (four.GetElement(0) + four.GetElement(2)) + (four.GetElement(1) + four.GetElement(3));
    }

    /// <summary>The largest lane; NaN wins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Max()
    {
        Vector128<float> four;
        if (Vector<float>.Count == 4)
        {
            four = Vector128.Max(Vector.Max(a, c).AsVector128(), Vector.Max(b, d).AsVector128());
        }
        else
        {
            Vector256<float> eight = Vector<float>.Count == 8
                ? Vector.Max(a, b).AsVector256()
                : Vector256.Max(a.AsVector512().GetLower(), a.AsVector512().GetUpper());
            four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        }

        return float.Max(
            float.Max(four.GetElement(0), four.GetElement(2)),
            float.Max(four.GetElement(1), four.GetElement(3)));
    }

    /// <summary>A part of 16 floats, the padding replaced from the width on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> First(ref float values, int part, int width, float padding) => Vector.ConditionalSelect(
        Rows.Inside(Vector<float>.Count * part, width), Load(ref values, part), Vector.Create(padding));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float values, int part) =>
        Vector.LoadUnsafe(ref values, (nuint)(Vector<float>.Count * part));
}
