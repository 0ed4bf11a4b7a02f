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

    /// <summary>Sixteen floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VirtualLanes Load(ref float values) => new()
    {
        a = Part(ref values, 0),
        b = Vector<float>.Count < 16 ? Part(ref values, 1) : default,
        c = Vector<float>.Count < 8 ? Part(ref values, 2) : default,
        d = Vector<float>.Count < 8 ? Part(ref values, 3) : default,
    };

    /// <summary>The first floats of sixteen, and something else in the lanes behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VirtualLanes LoadFirst(ref float values, int width, float padding) => new()
    {
        a = First(ref values, 0, width, padding),
        b = Vector<float>.Count < 16 ? First(ref values, 1, width, padding) : default,
        c = Vector<float>.Count < 8 ? First(ref values, 2, width, padding) : default,
        d = Vector<float>.Count < 8 ? First(ref values, 3, width, padding) : default,
    };

    /// <summary>Adds lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(VirtualLanes values)
    {
        a += values.a;
        if (Vector<float>.Count < 16)
        {
            b += values.b;
        }

        if (Vector<float>.Count < 8)
        {
            c += values.c;
            d += values.d;
        }
    }

    /// <summary>Adds products lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(VirtualLanes values, VirtualLanes others)
    {
        a = Lanes.MultiplyAdd(values.a, others.a, a);
        if (Vector<float>.Count < 16)
        {
            b = Lanes.MultiplyAdd(values.b, others.b, b);
        }

        if (Vector<float>.Count < 8)
        {
            c = Lanes.MultiplyAdd(values.c, others.c, c);
            d = Lanes.MultiplyAdd(values.d, others.d, d);
        }
    }

    /// <summary>Takes the larger lane by lane; NaN wins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Max(VirtualLanes values)
    {
        a = Vector.Max(a, values.a);
        if (Vector<float>.Count < 16)
        {
            b = Vector.Max(b, values.b);
        }

        if (Vector<float>.Count < 8)
        {
            c = Vector.Max(c, values.c);
            d = Vector.Max(d, values.d);
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
        Rows.Inside(Vector<float>.Count * part, width), Part(ref values, part), Vector.Create(padding));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Part(ref float values, int part) =>
        Vector.LoadUnsafe(ref values, (nuint)(Vector<float>.Count * part));
}
