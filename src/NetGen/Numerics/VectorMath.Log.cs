using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>The natural logarithm, within 2 ulp; −∞ at ±0, NaN below 0.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x)
    {
        const float SmallestNormal = 1.17549435e-38f, Scale = 8388608f;
        Vector<int> denormal = Vector.LessThan(x, Vector.Create(SmallestNormal));
        Vector<float> normal = Vector.ConditionalSelect(denormal, x * Vector.Create(Scale), x);
        Vector<int> e = SplitExponent(normal, out Vector<float> m);
        e -= denormal & Vector.Create(MantissaBits);

        Vector<float> y = LogOfSplit(Vector.ConvertToSingle(e), m - Vector<float>.One);
        return WithLogarithmsEdges(x, x, y);
    }

    /// <summary>x = 2ᵉ·m with m in [⅔, 4⁄3), for normal positive x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> SplitExponent(Vector<float> x, out Vector<float> m)
    {
        const int TwoThirdsBits = 0x3F2AAAAB;
        Vector<int> bits = Vector.AsVectorInt32(x);
        Vector<int> e = Vector.ShiftRightArithmetic(bits - Vector.Create(TwoThirdsBits), MantissaBits);
        m = Vector.AsVectorSingle(bits - Vector.ShiftLeft(e, MantissaBits));
        return e;
    }

    /// <summary>e·ln 2 + ln(1 + f). With p = −½ + … of degree 8, ln(1+f) = f + f²p(f) on |f| ≤ ⅓; relative error of the fit 5.9e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> LogOfSplit(Vector<float> e, Vector<float> f)
    {
        Vector<float> p = Fma(Vector.Create(-0.122083485f), f, 0.141601756f);
        p = Fma(p, f, -0.123277783f);
        p = Fma(p, f, 0.139703497f);
        p = Fma(p, f, -0.166713014f);
        p = Fma(p, f, 0.200125515f);
        p = Fma(p, f, -0.249999702f);
        p = Fma(p, f, 0.333331794f);
        p = Fma(p, f, -0.5f);
        Vector<float> small = Fma(e, Ln2Low, p * (f * f));
        return Fma(e, Ln2High, f + small);
    }

    /// <summary>Puts in what the formula cannot give: ∞ and NaN as they come, −∞ where the argument of the logarithm is 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> WithLogarithmsEdges(Vector<float> x, Vector<float> argument, Vector<float> y)
    {
        Vector<int> finite = Vector.LessThan(x, Vector.Create(float.PositiveInfinity));
        y = Vector.ConditionalSelect(finite, y, x);
        Vector<int> below = Vector.LessThan(argument, Vector<float>.Zero);
        y = Vector.ConditionalSelect(below, Vector.Create(float.NaN), y);
        return Vector.ConditionalSelect(Vector.Equals(argument, Vector<float>.Zero), Vector.Create(float.NegativeInfinity), y);
    }
}
