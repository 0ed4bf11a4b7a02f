using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>ln(1 + x) without cancellation near 0, within 2 ulp; ±0 kept, −∞ at −1, NaN below.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log1p(Vector<float> x)
    {
        // u + lost = 1 + x exactly (Knuth's two-sum).
        Vector<float> u = Vector<float>.One + x;
        Vector<float> part = u - Vector<float>.One;
        Vector<float> lost = (Vector<float>.One - (u - part)) + (x - part);

        // Beyond 2¹²⁶ nothing was lost that matters; the bound keeps the power finite.
        Vector<int> e = SplitExponent(u, out Vector<float> m);
        Vector<float> scale = PowerOfTwo(-Vector.Min(e, Vector.Create(ExponentBias - 1)));
        Vector<float> f = Fma(lost, scale, m - Vector<float>.One);

        Vector<float> y = WithLogarithmsEdges(x, u, LogOfSplit(Vector.ConvertToSingle(e), f));
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), x, y);
    }
}
