using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Elementary functions over vectors: straight-line code, the same bits on every machine and at every vector width.</summary>
/// <remarks>
/// Made of IEEE operations, comparisons and bit operations only. Every float is an allowed argument: NaN gives NaN (which of the
/// NaNs is not promised), infinities and denormals are handled. The stated bounds were checked on all 2³² floats by tests/NetGen.MathBounds.
/// One ulp is the distance of neighbouring floats at the exact result. All coefficients are minimax fits made for NetGen (Remez exchange
/// in 140-bit arithmetic, coefficients rounded to float one at a time and the rest refitted).
/// </remarks>
public static partial class VectorMath
{
    // Adding 1.5·2²³ rounds a small float to an integer and leaves that integer in the low bits of the sum.
    private const float RoundingShift = 12582912f;
    private const int RoundingShiftBits = 0x4B400000;
    private const int ExponentBias = 127;
    private const int MantissaBits = 23;

    // ln 2 in two parts: the first has 15 significant bits, so that n times it is exact for every exponent n.
    private const float Ln2High = 0.693145752f;
    private const float Ln2Low = 1.42860677e-06f;

    /// <summary>min(x, bound), with one instruction; the bound stands first because x86 returns the second operand where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> AtMost(Vector<float> x, float bound) => Vector.MinNative(Vector.Create(bound), x);

    /// <summary>max(x, bound), with NaN kept as in <see cref="AtMost"/>; at bound 0 the sign of a zero is not promised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> AtLeast(Vector<float> x, float bound) => Vector.MaxNative(Vector.Create(bound), x);

    /// <summary>2ⁿ for −127 &lt; n ≤ 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> PowerOfTwo(Vector<int> n) =>
        Vector.AsVectorSingle(Vector.ShiftLeft(n + Vector.Create(ExponentBias), MantissaBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Fma(Vector<float> a, Vector<float> b, Vector<float> c) => Lanes.MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Fma(Vector<float> a, Vector<float> b, float c) => Lanes.MultiplyAdd(a, b, Vector.Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Fma(Vector<float> a, float b, Vector<float> c) => Lanes.MultiplyAdd(a, Vector.Create(b), c);
}
