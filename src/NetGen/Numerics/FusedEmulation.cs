using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>a·b + c rounded once, on processors that have no such instruction.</summary>
/// <remarks>
/// The product of two floats is exact in double. Their sum is not, and rounding it to double and then to float would round twice;
/// so the double is rounded to odd first, after which the second rounding is the only one (Boldo and Melquiond, 2008).
/// </remarks>
internal static class FusedEmulation
{
    /// <summary>a·b + c, the same bits as the instruction (of several NaNs, another may come out).</summary>
    public static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c)
    {
        Vector.Widen(a, out Vector<double> aLow, out Vector<double> aHigh);
        Vector.Widen(b, out Vector<double> bLow, out Vector<double> bHigh);
        Vector.Widen(c, out Vector<double> cLow, out Vector<double> cHigh);
        return Vector.Narrow(SumToOdd(aLow * bLow, cLow), SumToOdd(aHigh * bHigh, cHigh));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> SumToOdd(Vector<double> product, Vector<double> c)
    {
        // Knuth's two-sum: sum + error is exact.
        Vector<double> sum = product + c;
        Vector<double> part = sum - product;
        Vector<double> error = (product - (sum - part)) + (c - part);

        // Inexact and even: one step towards the error makes it odd. Bits grow away from zero, so the step is +1 where the signs agree.
        Vector<long> bits = Vector.AsVectorInt64(sum);
        Vector<long> inexact = Vector.GreaterThan(Vector.Abs(error), Vector<double>.Zero);
        Vector<long> even = Vector.Equals(bits & Vector<long>.One, Vector<long>.Zero);
        Vector<long> opposite = Vector.ShiftRightArithmetic(bits ^ Vector.AsVectorInt64(error), 63);
        Vector<long> step = Vector<long>.One | opposite;
        return Vector.AsVectorDouble(bits + (step & inexact & even));
    }
}
