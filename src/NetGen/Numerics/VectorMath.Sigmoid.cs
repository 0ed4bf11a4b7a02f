using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), within 4 ulp; 1 from x ≈ 17 on, and down through the denormals to 0 at −103.97.</summary>
    /// <param name="x">Any floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x)
    {
        // The exponential of −|x| cannot overflow, and e/(1+e) keeps the small values that 1/(1+1/e) would lose.
        Vector<float> e = ExpBelow(-Vector.Abs(x));
        Vector<float> numerator = Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), e, Vector<float>.One);
        return numerator / (Vector<float>.One + e);
    }
}
